package dev.maillon.activities.asking;

import dev.maillon.activities.model.AnswerSchema;

/** The forms of the answers that are asked for. */
public final class AnswerSchemas {

    public static final AnswerSchema PLAN = of("plan", PlanAnswer.class);
    public static final AnswerSchema REPLY = of("reply", ReplyAnswer.class);
    public static final AnswerSchema SUMMARY = of("summary", SummaryAnswer.class);

    private AnswerSchemas() {}

    private static AnswerSchema of(String name, Class<? extends Record> type) {
        return new AnswerSchema(name, SchemaWriter.of(type).toString());
    }
}
