@NullMarked
package dev.maillon.store.reassignments;

import org.jspecify.annotations.NullMarked;
