@NullMarked
package dev.maillon.store.events;

import org.jspecify.annotations.NullMarked;
