@NullMarked
package dev.maillon.starter.api;

import org.jspecify.annotations.NullMarked;
