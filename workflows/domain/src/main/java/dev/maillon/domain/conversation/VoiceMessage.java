package dev.maillon.domain.conversation;

/**
 * A voice or video file of a message, by reference.
 *
 * @param messageId of the store, not the gateway's
 * @param position among the message's attachments, from 1
 */
public record VoiceMessage(String messageId, int position) {}
