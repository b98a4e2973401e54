@NullMarked
package dev.maillon.activities.ending;

import org.jspecify.annotations.NullMarked;
