@NullMarked
package dev.maillon.store.receipts;

import org.jspecify.annotations.NullMarked;
