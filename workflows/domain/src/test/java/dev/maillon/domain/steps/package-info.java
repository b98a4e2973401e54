@NullMarked
package dev.maillon.domain.steps;

import org.jspecify.annotations.NullMarked;
