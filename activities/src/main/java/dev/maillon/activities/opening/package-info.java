@NullMarked
package dev.maillon.activities.opening;

import org.jspecify.annotations.NullMarked;
