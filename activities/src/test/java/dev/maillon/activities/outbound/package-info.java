@NullMarked
package dev.maillon.activities.outbound;

import org.jspecify.annotations.NullMarked;
