@NullMarked
package dev.maillon.activities.model;

import org.jspecify.annotations.NullMarked;
