@NullMarked
package dev.maillon.worker;

import org.jspecify.annotations.NullMarked;
