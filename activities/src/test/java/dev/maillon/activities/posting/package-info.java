@NullMarked
package dev.maillon.activities.posting;

import org.jspecify.annotations.NullMarked;
