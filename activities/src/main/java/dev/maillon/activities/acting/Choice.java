package dev.maillon.activities.acting;

import dev.maillon.catalog.Catalog;

/**
 * The member of a team who gets a conversation.
 *
 * @param how for the receipt: which place of how many, by which method, and who was passed over
 */
record Choice(Catalog.User member, String how) {}
