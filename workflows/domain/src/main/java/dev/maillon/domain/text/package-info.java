/** What every reader of people's text needs: normal forms and whole words, in time proportional to the text. */
@NullMarked
package dev.maillon.domain.text;

import org.jspecify.annotations.NullMarked;
