/** Catalogs: immutable versions and which one is current. */
@NullMarked
package dev.maillon.store.catalogs;

import org.jspecify.annotations.NullMarked;
