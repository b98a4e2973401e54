package dev.maillon.activities.closing;

import dev.maillon.activities.asking.AnswerReader;
import dev.maillon.activities.asking.AnswerReader.Reading;
import dev.maillon.activities.asking.Asking;
import dev.maillon.activities.asking.SummaryAnswer;
import dev.maillon.activities.asking.Talk;
import dev.maillon.activities.briefing.Briefings;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Asks a model once, for the summary and the note together. */
@Component
record ModelSummariser(Asking asking, Briefings briefings, InstantSource clock) implements Summariser {

    @Override
    public PlannerKind kind() {
        return PlannerKind.MODEL;
    }

    @Override
    public Noted write(Closed closed) {
        EventHeader header = closed.header();
        var briefing = briefings.of(header.conversation(), header.episode(), closed.catalog(), clock.instant());
        Talk talk = new Talk(asking);
        try {
            return read(talk.only(SummaryQuestion.of(briefing, closed.close())), talk);
        } catch (CannotAnswer e) {
            return new Noted.Missing(e.why(), talk.use());
        }
    }

    private static Noted read(Answer answer, Talk talk) {
        ModelUse use = talk.use();
        return switch (AnswerReader.read(answer, SummaryAnswer.class, SummaryAnswer::check)) {
            case Reading.Read<SummaryAnswer>(SummaryAnswer read) ->
                new Noted.Written(read.note(), read.summary(), answer.model(), use);
            case Reading.Unreadable<SummaryAnswer> unreadable ->
                new Noted.Missing("the answer of the model " + answer.model() + " could not be read", use);
        };
    }
}
