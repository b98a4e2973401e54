@NullMarked
package dev.maillon.activities.fetching;

import org.jspecify.annotations.NullMarked;
