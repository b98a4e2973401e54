@NullMarked
package dev.maillon.domain.turn;

import org.jspecify.annotations.NullMarked;
