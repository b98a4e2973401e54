/** All of Maillon on one machine: what {@code infra/local/up} starts, and what end-to-end tests run on. */
@NullMarked
package dev.maillon.local;

import org.jspecify.annotations.NullMarked;
