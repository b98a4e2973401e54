/** The store as the HTTP API shows it. Every page is read by a fixed number of queries, however long it is. */
@NullMarked
package dev.maillon.store.views;

import org.jspecify.annotations.NullMarked;
