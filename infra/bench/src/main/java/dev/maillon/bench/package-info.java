/** What measurements need beside the running system: workspaces of their own, and a past that nobody had to live through. */
@NullMarked
package dev.maillon.bench;

import org.jspecify.annotations.NullMarked;
