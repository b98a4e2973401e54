/** What stands in columns for which values. */
@NullMarked
package dev.maillon.store.columns;

import org.jspecify.annotations.NullMarked;
