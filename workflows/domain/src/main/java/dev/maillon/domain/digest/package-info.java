/** Short, fixed names for long or secret texts. */
@NullMarked
package dev.maillon.domain.digest;

import org.jspecify.annotations.NullMarked;
