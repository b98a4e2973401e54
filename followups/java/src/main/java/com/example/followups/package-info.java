/**
 * Follow-ups as an author writes them: workflows of their own, on a task queue of their own, that know Maillon by its contract alone. They
 * could be in another repository. The same in Python: {@code followups/python}.
 */
@NullMarked
package com.example.followups;

import org.jspecify.annotations.NullMarked;
