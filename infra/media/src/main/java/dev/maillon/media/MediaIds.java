package dev.maillon.media;

import java.util.regex.Pattern;

/** Which names may become part of a path or a key. No other ever does. */
final class MediaIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WORKSPACE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private MediaIds() {}

    static boolean isOne(String mediaId) {
        return ID.matcher(mediaId).matches();
    }

    /** @throws IllegalArgumentException if it is no workspace's name */
    static String workspace(String name) {
        if (WORKSPACE.matcher(name).matches()) {
            return name;
        }
        throw new IllegalArgumentException("a workspace's name has letters, digits, _ and - alone");
    }
}
