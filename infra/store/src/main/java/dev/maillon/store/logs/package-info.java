/** What a process that imports the store writes to its log. */
@NullMarked
package dev.maillon.store.logs;

import org.jspecify.annotations.NullMarked;
