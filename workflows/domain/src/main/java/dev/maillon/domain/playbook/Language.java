package dev.maillon.domain.playbook;

import java.util.Locale;

/** A language that instructions and fixed sentences are written in. */
public enum Language {
    EN,
    FR;

    /** As a plan's reply names it: {@code en} or {@code fr}. */
    public String code() {
        return say("en", "fr");
    }

    /** What is said in either. */
    String say(String english, String french) {
        return switch (this) {
            case EN -> english;
            case FR -> french;
        };
    }

    /** English for every language that has no fixed sentences. */
    public static Language of(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
    }
}
