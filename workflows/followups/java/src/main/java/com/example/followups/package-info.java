/**
 * Follow-ups as an author writes them: workflows of their own, on a task queue of their own, that know Maillon by its contract alone. They
 * could be in another repository. The same in Python: {@code workflows/followups/python}.
 */
@NullMarked
package src.main;

import org.jspecify.annotations.NullMarked;
