/** The conversations of a person who leaves. */
@NullMarked
package dev.maillon.domain.reassignment;

import org.jspecify.annotations.NullMarked;
