package dev.maillon.domain.conversation;

/** A contact of a workspace. */
public record ContactKey(String workspace, String contactId) {}
