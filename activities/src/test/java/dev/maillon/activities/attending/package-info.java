@NullMarked
package dev.maillon.activities.attending;

import org.jspecify.annotations.NullMarked;
