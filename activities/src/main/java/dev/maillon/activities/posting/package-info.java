/** How a JSON document leaves by HTTP: signed, under one id, in bounded time. */
@NullMarked
package dev.maillon.activities.posting;

import org.jspecify.annotations.NullMarked;
