package dev.maillon.activities.model;

/**
 * What came back.
 *
 * @param text the JSON that should fit the schema; nothing has checked it yet
 * @param cut the model stopped at its length limit, or went beyond ours, so the text is not whole
 * @param promptTokens as the provider counts them; 0 if it does not say
 * @param completionTokens likewise
 * @param model name of the model that answered, which a second provider may have
 */
public record Answer(String text, boolean cut, long promptTokens, long completionTokens, String model) {

    /** Heartbeats, plans and receipts carry what a model says, and Temporal takes 2 MiB; a provider may send whatever it likes. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    public Answer {
        if (text.length() > MOST_CHARACTERS) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_CHARACTERS) - 1));
            cut = true;
        }
    }

    public long tokens() {
        return promptTokens + completionTokens;
    }
}
