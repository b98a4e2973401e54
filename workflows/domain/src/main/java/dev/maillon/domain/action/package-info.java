/** What an agent or a person may do to a conversation, and what became of it. */
@NullMarked
package dev.maillon.domain.action;

import org.jspecify.annotations.NullMarked;
