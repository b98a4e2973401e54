@NullMarked
package dev.maillon.local.model;

import org.jspecify.annotations.NullMarked;
