/** The JSON of everything that crosses a process: one mapper, shared by workflow payloads, the store and the HTTP API. */
@NullMarked
package dev.maillon.domain.json;

import org.jspecify.annotations.NullMarked;
