/** The process that polls the task queues. Nothing in it is state. */
@NullMarked
package dev.maillon.worker;

import org.jspecify.annotations.NullMarked;
