/** Errors as RFC 9457 problem documents: what is wrong, where, and the way out. */
@NullMarked
package dev.maillon.starter.problems;

import org.jspecify.annotations.NullMarked;
