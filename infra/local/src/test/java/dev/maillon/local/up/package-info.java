@NullMarked
package dev.maillon.local.up;

import org.jspecify.annotations.NullMarked;
