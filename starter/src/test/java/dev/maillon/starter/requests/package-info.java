@NullMarked
package dev.maillon.starter.requests;

import org.jspecify.annotations.NullMarked;
