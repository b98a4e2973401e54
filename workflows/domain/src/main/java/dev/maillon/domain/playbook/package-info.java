/** The small grammar of instruction lines that need no model, its parser and its planner. */
@NullMarked
package dev.maillon.domain.playbook;

import org.jspecify.annotations.NullMarked;
