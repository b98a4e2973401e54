/** What whoever owns a workspace uses: the catalog and its agents' instructions. */
@NullMarked
package dev.maillon.starter.admin;

import org.jspecify.annotations.NullMarked;
