@NullMarked
package dev.maillon.activities.contact;

import org.jspecify.annotations.NullMarked;
