@NullMarked
package dev.maillon.media;

import org.jspecify.annotations.NullMarked;
