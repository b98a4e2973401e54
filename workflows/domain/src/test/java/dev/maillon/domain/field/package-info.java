@NullMarked
package dev.maillon.domain.field;

import org.jspecify.annotations.NullMarked;
