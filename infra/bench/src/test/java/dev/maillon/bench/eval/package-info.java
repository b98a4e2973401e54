@NullMarked
package dev.maillon.bench.eval;

import org.jspecify.annotations.NullMarked;
