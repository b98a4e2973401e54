/** Request bodies: read within a limit, parsed strictly, refused with the name of the field at fault. */
@NullMarked
package dev.maillon.starter.requests;

import org.jspecify.annotations.NullMarked;
