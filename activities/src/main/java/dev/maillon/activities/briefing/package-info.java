/** What a model is told: instructions and what they may name on one side, the record of the conversation behind a fence on the other. */
@NullMarked
package dev.maillon.activities.briefing;

import org.jspecify.annotations.NullMarked;
