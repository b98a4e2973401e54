@NullMarked
package dev.maillon.field;

import org.jspecify.annotations.NullMarked;
