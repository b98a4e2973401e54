package dev.maillon.activities.model;

/**
 * What came back.
 *
 * @param text the JSON that should fit the schema; nothing has checked it yet
 * @param cut the model stopped at its length limit, so the text is not whole
 * @param promptTokens as the provider counts them; 0 where it does not say
 * @param completionTokens likewise
 * @param model name of the model that answered, which a second provider may have
 */
public record Answer(String text, boolean cut, long promptTokens, long completionTokens, String model) {

    public long tokens() {
        return promptTokens + completionTokens;
    }
}
