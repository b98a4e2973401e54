/** What happened to a conversation, as follow-up workflows hear of it. A published format. */
@NullMarked
package dev.maillon.domain.event;

import org.jspecify.annotations.NullMarked;
