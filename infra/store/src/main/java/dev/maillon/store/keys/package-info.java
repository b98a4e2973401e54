/** API keys: hashes, roles and whose they are. */
@NullMarked
package dev.maillon.store.keys;

import org.jspecify.annotations.NullMarked;
