/**
 * The least that a turn can cost on Temporal and this database: a bare workflow of the same shape, written by hand without any of what
 * Maillon promises beyond it. It is measured against, and used for nothing else.
 */
@NullMarked
package dev.maillon.bench.floor;

import org.jspecify.annotations.NullMarked;
