package dev.maillon.turns;

import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.List;

/** What operators can search runs by. They must exist on the server before the first run starts. */
public final class MaillonSearchAttributes {

    public static final SearchAttributeKey<String> WORKSPACE = SearchAttributeKey.forKeyword("MaillonWorkspace");
    public static final SearchAttributeKey<String> CONVERSATION = SearchAttributeKey.forKeyword("MaillonConversation");
    public static final SearchAttributeKey<String> AGENT = SearchAttributeKey.forKeyword("MaillonAgent");
    public static final SearchAttributeKey<List<String>> ACTIONS = SearchAttributeKey.forKeywordList("MaillonActions");
    public static final SearchAttributeKey<String> OUTCOME = SearchAttributeKey.forKeyword("MaillonOutcome");

    public static final List<SearchAttributeKey<?>> ALL = List.of(WORKSPACE, CONVERSATION, AGENT, ACTIONS, OUTCOME);

    private MaillonSearchAttributes() {}

    /** What every run for one conversation is found by. */
    public static SearchAttributes ofConversation(String workspace, String conversationId) {
        return SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace)
                .set(CONVERSATION, conversationId)
                .build();
    }
}
