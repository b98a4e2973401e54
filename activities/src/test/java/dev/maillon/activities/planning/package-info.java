@NullMarked
package dev.maillon.activities.planning;

import org.jspecify.annotations.NullMarked;
