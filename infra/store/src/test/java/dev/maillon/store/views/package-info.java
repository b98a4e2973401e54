@NullMarked
package dev.maillon.store.views;

import org.jspecify.annotations.NullMarked;
