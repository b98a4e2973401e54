@NullMarked
package src.test;

import org.jspecify.annotations.NullMarked;
