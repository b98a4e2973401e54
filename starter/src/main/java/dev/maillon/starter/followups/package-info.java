/** What operators see of follow-ups: whether their targets have workers, and the letters that no webhook took. */
@NullMarked
package dev.maillon.starter.followups;

import org.jspecify.annotations.NullMarked;
