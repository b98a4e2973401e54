/** The secrets that a catalog refers to: of its own workspace, and of nobody else. */
@NullMarked
package dev.maillon.activities.secrets;

import org.jspecify.annotations.NullMarked;
