/** The demo's story, played over HTTP as a gateway and a person at the inbox would. */
@NullMarked
package dev.maillon.local.demo;

import org.jspecify.annotations.NullMarked;
