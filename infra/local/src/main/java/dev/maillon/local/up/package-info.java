/** The program behind {@code infra/local/up}: options, progress, the addresses, the demo. */
@NullMarked
package dev.maillon.local.up;

import org.jspecify.annotations.NullMarked;
