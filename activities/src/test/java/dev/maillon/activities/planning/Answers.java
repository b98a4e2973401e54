package dev.maillon.activities.planning;

import java.util.Arrays;

/** What a scripted model answers. */
final class Answers {

    static final String TO_SALES = "{\"type\": \"assign\", \"to\": {\"team\": \"Sales\"}, \"method\": null}";
    static final String TO_BILLING = "{\"type\": \"assign\", \"to\": {\"team\": \"Billing\"}, \"method\": null}";
    static final String QUALIFIED = stage("Qualified");

    private Answers() {}

    static String stage(String name) {
        return "{\"type\": \"update_lifecycle_stage\", \"stage\": \"" + name + "\"}";
    }

    /** An action that follows these lines and needs nothing. */
    static String step(String action, Integer... lines) {
        return "{\"action\": " + action + ", \"lines\": " + Arrays.toString(lines)
                + ", \"needs\": [], \"later\": false}";
    }

    static String plan(String... steps) {
        return "{\"lines\": [1], \"actions\": " + Arrays.toString(steps)
                + ", \"reply\": {\"text\": \"Sales will call you.\", \"claims\": []}}";
    }
}
