@NullMarked
package dev.maillon.store;

import org.jspecify.annotations.NullMarked;
