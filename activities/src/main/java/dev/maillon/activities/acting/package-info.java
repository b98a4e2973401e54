@NullMarked
package dev.maillon.activities.acting;

import org.jspecify.annotations.NullMarked;
