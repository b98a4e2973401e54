package dev.maillon.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the story promised, held against what came out. The story goes on after a broken promise, so that all of it can be seen. */
final class Expectations {

    private final List<String> broken = new ArrayList<>();

    void that(boolean kept, String promise) {
        if (!kept) {
            broken.add(promise);
        }
    }

    void same(Object expected, Object actual, String promise) {
        that(Objects.equals(expected, actual), promise + ": expected " + expected + ", got " + actual);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
