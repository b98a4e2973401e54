/** What people use: conversations, turns, and what they do to them. */
@NullMarked
package dev.maillon.starter.inbox;

import org.jspecify.annotations.NullMarked;
