/** The catalogs in force, as a starter keeps them at hand. */
@NullMarked
package dev.maillon.starter.catalogs;

import org.jspecify.annotations.NullMarked;
