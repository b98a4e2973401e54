@NullMarked
package dev.maillon.starter.gateway;

import org.jspecify.annotations.NullMarked;
