@NullMarked
package dev.maillon.activities.followups;

import org.jspecify.annotations.NullMarked;
