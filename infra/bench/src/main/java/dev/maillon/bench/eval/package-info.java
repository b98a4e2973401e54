/** How well agents follow their instructions: scenarios played against the whole system, and what came out held against what they expect. */
@NullMarked
package dev.maillon.bench.eval;

import org.jspecify.annotations.NullMarked;
