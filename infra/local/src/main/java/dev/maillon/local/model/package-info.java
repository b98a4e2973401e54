/** A language model that answers from a script, in the wire formats of OpenAI, Anthropic and Ollama, and can misbehave in every way. */
@NullMarked
package dev.maillon.local.model;

import org.jspecify.annotations.NullMarked;
