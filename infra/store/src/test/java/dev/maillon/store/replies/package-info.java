@NullMarked
package dev.maillon.store.replies;

import org.jspecify.annotations.NullMarked;
