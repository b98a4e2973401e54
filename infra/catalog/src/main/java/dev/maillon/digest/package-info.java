/** Short, fixed names for long or secret texts. */
@NullMarked
package dev.maillon.digest;

import org.jspecify.annotations.NullMarked;
