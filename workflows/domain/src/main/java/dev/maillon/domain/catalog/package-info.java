/** The catalog of a workspace: everything that its agents may name, and how a document of it is read and checked. */
@NullMarked
package dev.maillon.domain.catalog;

import org.jspecify.annotations.NullMarked;
