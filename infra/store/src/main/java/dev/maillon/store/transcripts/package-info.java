/** What was said in voice and video messages. */
@NullMarked
package dev.maillon.store.transcripts;

import org.jspecify.annotations.NullMarked;
