@NullMarked
package dev.maillon.starter.temporal;

import org.jspecify.annotations.NullMarked;
