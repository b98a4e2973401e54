@NullMarked
package dev.maillon.domain.review;

import org.jspecify.annotations.NullMarked;
