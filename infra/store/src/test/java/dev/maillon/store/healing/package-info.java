@NullMarked
package dev.maillon.store.healing;

import org.jspecify.annotations.NullMarked;
