/** How a conversation's workflow is reached, and how soon it is given up. */
@NullMarked
package dev.maillon.starter.temporal;

import org.jspecify.annotations.NullMarked;
