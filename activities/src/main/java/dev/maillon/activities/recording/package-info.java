/** Recordings as a model for speech takes them: decoded by FFmpeg in a process of its own, cut where nobody speaks. */
@NullMarked
package dev.maillon.activities.recording;

import org.jspecify.annotations.NullMarked;
