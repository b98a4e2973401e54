@NullMarked
package dev.maillon.store.logs;

import org.jspecify.annotations.NullMarked;
