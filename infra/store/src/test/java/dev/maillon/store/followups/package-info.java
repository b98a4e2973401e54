@NullMarked
package dev.maillon.store.followups;

import org.jspecify.annotations.NullMarked;
