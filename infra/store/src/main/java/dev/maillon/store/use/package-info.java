/** What workspaces use of models. */
@NullMarked
package dev.maillon.store.use;

import org.jspecify.annotations.NullMarked;
