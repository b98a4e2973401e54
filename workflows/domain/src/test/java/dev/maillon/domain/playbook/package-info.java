@NullMarked
package dev.maillon.domain.playbook;

import org.jspecify.annotations.NullMarked;
