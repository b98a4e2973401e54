@NullMarked
package dev.maillon.store.transcripts;

import org.jspecify.annotations.NullMarked;
