package dev.maillon.domain.playbook;

/** A condition about now, in the workspace's time zone (R15). */
public enum Hours {
    WITHIN,
    OUTSIDE;

    public static Hours of(boolean open) {
        return open ? WITHIN : OUTSIDE;
    }
}
