/** What an agent is going to do in a turn, decided before the first effect. */
@NullMarked
package dev.maillon.domain.plan;

import org.jspecify.annotations.NullMarked;
