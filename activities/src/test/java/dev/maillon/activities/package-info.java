@NullMarked
package dev.maillon.activities;

import org.jspecify.annotations.NullMarked;
