@NullMarked
package dev.maillon.activities.secrets;

import org.jspecify.annotations.NullMarked;
