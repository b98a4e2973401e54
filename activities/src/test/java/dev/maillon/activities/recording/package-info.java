@NullMarked
package dev.maillon.activities.recording;

import org.jspecify.annotations.NullMarked;
