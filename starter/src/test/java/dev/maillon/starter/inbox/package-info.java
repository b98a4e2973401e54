@NullMarked
package dev.maillon.starter.inbox;

import org.jspecify.annotations.NullMarked;
