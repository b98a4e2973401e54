@NullMarked
package dev.maillon.local;

import org.jspecify.annotations.NullMarked;
