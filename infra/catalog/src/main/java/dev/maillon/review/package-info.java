/** What is checked about a plan before its first effect, outside any model and whatever made the plan. */
@NullMarked
package dev.maillon.review;

import org.jspecify.annotations.NullMarked;
