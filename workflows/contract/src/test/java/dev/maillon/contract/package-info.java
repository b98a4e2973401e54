@NullMarked
package dev.maillon.contract;

import org.jspecify.annotations.NullMarked;
