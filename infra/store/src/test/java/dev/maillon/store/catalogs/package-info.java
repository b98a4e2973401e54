@NullMarked
package dev.maillon.store.catalogs;

import org.jspecify.annotations.NullMarked;
