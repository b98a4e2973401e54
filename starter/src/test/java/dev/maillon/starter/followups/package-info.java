@NullMarked
package dev.maillon.starter.followups;

import org.jspecify.annotations.NullMarked;
