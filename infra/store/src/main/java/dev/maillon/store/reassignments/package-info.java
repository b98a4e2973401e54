/** Users whose conversations all go to others, and how far that has come. */
@NullMarked
package dev.maillon.store.reassignments;

import org.jspecify.annotations.NullMarked;
