@NullMarked
package dev.maillon.activities.delivery;

import org.jspecify.annotations.NullMarked;
