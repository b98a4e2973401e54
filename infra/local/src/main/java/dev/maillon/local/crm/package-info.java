/**
 * Follow-ups as an author writes them: workflows of their own on a task queue of their own, that know Maillon only by the JSON of its
 * events. They could be in another repository and in another language.
 */
@NullMarked
package dev.maillon.local.crm;

import org.jspecify.annotations.NullMarked;
