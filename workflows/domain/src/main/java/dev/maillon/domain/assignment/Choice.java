package dev.maillon.domain.assignment;

import dev.maillon.domain.catalog.Catalog;

/**
 * The member of a team who gets a conversation.
 *
 * @param how for the receipt: which place of how many, by which method, and who was passed over
 */
public record Choice(Catalog.User member, String how) {}
