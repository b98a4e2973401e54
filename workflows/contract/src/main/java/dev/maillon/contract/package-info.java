/**
 * What an author of follow-ups relies on: the events as Java records, and beside them the JSON Schema files and examples for every other
 * language. It only ever gains properties; what a follow-up does not know, it ignores.
 */
@NullMarked
package dev.maillon.contract;

import org.jspecify.annotations.NullMarked;
