@NullMarked
package dev.maillon.activities.replying;

import org.jspecify.annotations.NullMarked;
