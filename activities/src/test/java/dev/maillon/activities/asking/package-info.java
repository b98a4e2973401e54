@NullMarked
package dev.maillon.activities.asking;

import org.jspecify.annotations.NullMarked;
