@NullMarked
package dev.maillon.store.rotation;

import org.jspecify.annotations.NullMarked;
