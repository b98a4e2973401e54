@NullMarked
package dev.maillon.starter;

import org.jspecify.annotations.NullMarked;
