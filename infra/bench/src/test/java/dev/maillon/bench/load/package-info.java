@NullMarked
package dev.maillon.bench.load;

import org.jspecify.annotations.NullMarked;
