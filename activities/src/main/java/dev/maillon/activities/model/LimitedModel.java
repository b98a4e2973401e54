package dev.maillon.activities.model;

import dev.maillon.store.use.ModelUses;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A model within the limits of each workspace, kept in the store, so that they hold over all workers. */
record LimitedModel(Model model, ModelUses uses, LlmSettings.Limits limits, InstantSource clock) implements Model {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedModel.class);

    @Override
    public Answer ask(Prompt prompt) {
        ModelUses.Use use = uses.begin(prompt.workspace(), clock.instant());
        check("calls per minute", use.callsThisMinute() - 1, limits.callsPerMinute());
        check("tokens per day", use.tokens(), limits.tokensPerDay());
        Answer answer = model.ask(prompt);
        add(prompt.workspace(), answer);
        return answer;
    }

    private static void check(String what, long used, long limit) {
        if (limit > 0 && used >= limit) {
            throw new CannotAnswer("the workspace's limit of " + limit + " " + what + " is used up");
        }
    }

    /** An answer that is paid for is not thrown away because its tokens could not be counted. */
    private void add(String workspace, Answer answer) {
        try {
            uses.add(workspace, clock.instant(), answer.promptTokens(), answer.completionTokens());
        } catch (DataAccessException away) {
            LOG.warn("{} tokens of the workspace {} were not counted", answer.tokens(), workspace, away);
        }
    }
}
