@NullMarked
package dev.maillon.store.keys;

import org.jspecify.annotations.NullMarked;
