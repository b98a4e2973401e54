@NullMarked
package dev.maillon.playbook;

import org.jspecify.annotations.NullMarked;
