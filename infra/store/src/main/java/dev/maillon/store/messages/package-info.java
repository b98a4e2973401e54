@NullMarked
package dev.maillon.store.messages;

import org.jspecify.annotations.NullMarked;
