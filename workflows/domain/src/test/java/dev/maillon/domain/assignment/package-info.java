@NullMarked
package dev.maillon.domain.assignment;

import org.jspecify.annotations.NullMarked;
