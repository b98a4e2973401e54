@NullMarked
package dev.maillon.catalog;

import org.jspecify.annotations.NullMarked;
