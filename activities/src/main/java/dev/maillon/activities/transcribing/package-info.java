/** Voice and video messages made text, so that whoever plans reads them as if they had been typed (R31, R32). */
@NullMarked
package dev.maillon.activities.transcribing;

import org.jspecify.annotations.NullMarked;
