/** A contact's thread on a channel, and what is written and said in it. */
@NullMarked
package dev.maillon.domain.conversation;

import org.jspecify.annotations.NullMarked;
