@NullMarked
package dev.maillon.steps;

import org.jspecify.annotations.NullMarked;
