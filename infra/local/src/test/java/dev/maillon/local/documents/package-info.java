/** What the documents say, held against what is there. */
@NullMarked
package dev.maillon.local.documents;

import org.jspecify.annotations.NullMarked;
