@NullMarked
package dev.maillon.domain.catalog;

import org.jspecify.annotations.NullMarked;
