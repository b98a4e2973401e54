@NullMarked
package dev.maillon.activities.transcribing;

import org.jspecify.annotations.NullMarked;
