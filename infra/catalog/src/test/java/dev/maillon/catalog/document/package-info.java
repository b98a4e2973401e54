@NullMarked
package dev.maillon.catalog.document;

import org.jspecify.annotations.NullMarked;
