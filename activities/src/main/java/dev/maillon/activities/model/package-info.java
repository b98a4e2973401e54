/** The language model, as the rest of the house knows it: a question, an answer that fits a schema, what it cost. */
@NullMarked
package dev.maillon.activities.model;

import org.jspecify.annotations.NullMarked;
