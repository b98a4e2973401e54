@NullMarked
package dev.maillon.bench;

import org.jspecify.annotations.NullMarked;
