@NullMarked
package dev.maillon.domain.catalog.document;

import org.jspecify.annotations.NullMarked;
