/** What is known of uploaded files; the bytes are elsewhere. */
@NullMarked
package dev.maillon.store.media;

import org.jspecify.annotations.NullMarked;
