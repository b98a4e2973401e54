@NullMarked
package dev.maillon.activities.closing;

import org.jspecify.annotations.NullMarked;
