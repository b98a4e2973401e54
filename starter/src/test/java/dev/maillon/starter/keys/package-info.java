@NullMarked
package dev.maillon.starter.keys;

import org.jspecify.annotations.NullMarked;
