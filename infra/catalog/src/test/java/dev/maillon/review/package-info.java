@NullMarked
package dev.maillon.review;

import org.jspecify.annotations.NullMarked;
