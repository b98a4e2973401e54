/** What is checked about a plan before its first effect, outside any model and whatever made the plan. */
@NullMarked
package dev.maillon.domain.review;

import org.jspecify.annotations.NullMarked;
