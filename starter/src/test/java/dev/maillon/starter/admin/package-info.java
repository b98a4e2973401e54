@NullMarked
package dev.maillon.starter.admin;

import org.jspecify.annotations.NullMarked;
