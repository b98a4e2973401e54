@NullMarked
package dev.maillon.activities.briefing;

import org.jspecify.annotations.NullMarked;
