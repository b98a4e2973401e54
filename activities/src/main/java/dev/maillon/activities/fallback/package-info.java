/** What is done if no agent can answer. */
@NullMarked
package dev.maillon.activities.fallback;

import org.jspecify.annotations.NullMarked;
