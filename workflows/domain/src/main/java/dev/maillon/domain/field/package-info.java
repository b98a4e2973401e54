/** The types of contact fields: how a value is read, kept and shown. */
@NullMarked
package dev.maillon.domain.field;

import org.jspecify.annotations.NullMarked;
