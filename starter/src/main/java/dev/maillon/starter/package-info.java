/** The process that asks: the HTTP API. Nothing in it is state. */
@NullMarked
package dev.maillon.starter;

import org.jspecify.annotations.NullMarked;
