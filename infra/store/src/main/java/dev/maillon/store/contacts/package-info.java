@NullMarked
package dev.maillon.store.contacts;

import org.jspecify.annotations.NullMarked;
