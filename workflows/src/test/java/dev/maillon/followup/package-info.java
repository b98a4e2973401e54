@NullMarked
package dev.maillon.followup;

import org.jspecify.annotations.NullMarked;
