@NullMarked
package dev.maillon.store.conversations;

import org.jspecify.annotations.NullMarked;
