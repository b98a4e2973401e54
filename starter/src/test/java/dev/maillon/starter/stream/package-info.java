@NullMarked
package dev.maillon.starter.stream;

import org.jspecify.annotations.NullMarked;
