@NullMarked
package dev.maillon.store.turns;

import org.jspecify.annotations.NullMarked;
