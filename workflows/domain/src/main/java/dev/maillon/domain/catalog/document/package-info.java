/** How a catalog's document is read: every problem of it, with its line and column, or the catalog. */
@NullMarked
package dev.maillon.domain.catalog.document;

import org.jspecify.annotations.NullMarked;
