/** Who asks: API keys, their roles, and the routes that need them. */
@NullMarked
package dev.maillon.starter.keys;

import org.jspecify.annotations.NullMarked;
