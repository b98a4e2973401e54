package dev.maillon.local;

import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A moment of a turn that a model plans, at which its worker is killed, in the order in which it is waited for; and what the model answers. */
enum ModelMoment {
    WHILE_A_PLAN_IS_MADE(null, Said.QUALIFY, null),
    WHILE_A_REPLY_IS_WRITTEN_AGAIN(null, Said.WITHOUT_A_VALUE, Said.GOODBYE),
    WHILE_A_SUMMARY_IS_WRITTEN(null, Said.CLOSE, Said.SUMMARY),
    // A step that stands still after its work sends no heartbeat, and has 10 s.
    AFTER_A_PLAN_IS_MADE("plan", Said.QUALIFY, null),
    AFTER_A_REPLY_IS_WRITTEN_AGAIN("reword", Said.WITHOUT_A_VALUE, Said.GOODBYE),
    // The last one, so that it is killed before the SDK's throttle lets the next heartbeat pass.
    WHILE_A_PLAN_IS_MENDED(null, Said.REFUSED, Said.QUALIFY);

    private final @Nullable String step;
    private final String first;
    private final @Nullable String second;

    /**
     * @param step whose report is not made any more; null: the last answer does not come
     * @param first answer
     * @param second answer: to a repair, to a reply that is written again, to a summary; null: there is none
     */
    ModelMoment(@Nullable String step, String first, @Nullable String second) {
        this.step = step;
        this.first = first;
        this.second = second;
    }

    @Nullable
    String step() {
        return step;
    }

    /** What the customer says. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isOf(Question question) {
        return question.messages().getFirst().contains(words());
    }

    /** Questions of an undisturbed turn. */
    int questions() {
        return second == null ? 1 : 2;
    }

    /** Whether this one is the last question of its turn. */
    boolean isLast(Question question) {
        return second == null || !isFirst(question);
    }

    Reaction answer(Question question) {
        return Reaction.answers(second == null || isFirst(question) ? first : second);
    }

    private static boolean isFirst(Question question) {
        return question.purpose().equals("plan") && question.messages().size() == 1;
    }

    /** The event of the turn's one action. */
    String event() {
        return this == WHILE_A_SUMMARY_IS_WRITTEN ? "conversation_closed" : "lifecycle_stage_updated";
    }

    private static final class Said {

        static final String QUALIFY = plan("{\"type\":\"update_lifecycle_stage\",\"stage\":\"Qualified\"}", "Goodbye.");
        static final String WITHOUT_A_VALUE = QUALIFY.replace("Goodbye.", "Goodbye, $contact.email.");
        static final String REFUSED = QUALIFY.replace("Qualified", "Qualifying");
        static final String CLOSE = plan(
                "{\"type\":\"close_conversation\",\"note\":\"choose\",\"summary\":\"write\",\"focus\":null}",
                "Goodbye.");
        static final String GOODBYE = "{\"text\":\"Goodbye.\",\"claims\":[]}";
        static final String SUMMARY = "{\"summary\":\"They said hello.\",\"note\":\"Problem Solved\"}";

        private static String plan(String action, String reply) {
            return """
                    {"lines":[2],"actions":[{"action":%s,"lines":[2],"needs":[],"later":false}],
                     "reply":{"text":"%s","claims":[]}}""".formatted(action, reply);
        }
    }
}
