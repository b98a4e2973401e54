package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Summary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionCheckTest {

    private final Catalog catalog = Examples.catalog();
    private final ActionCheck check = new ActionCheck(catalog);

    @Test
    @Tag("R9")
    void aTeamIsServedByRoundRobinUnlessTheActionSaysOtherwise() {
        Catalog.Team support = catalog.teams().getLast();

        assertThat(check.resolve(assign(new AssignTo.Named("Support"))))
                .isEqualTo(new ResolvedAction.AssignTeam(
                        support, catalog.users().subList(1, 3), AssignMethod.ROUND_ROBIN));
        assertThat(check.resolve(new Action.Assign(new AssignTo.Team("support"), AssignMethod.LEAST_OPEN)))
                .isEqualTo(
                        new ResolvedAction.AssignTeam(support, catalog.users().subList(1, 3), AssignMethod.LEAST_OPEN));
    }

    @Test
    @Tag("R8")
    void aUserAndAnAgentAreFoundByNameToo() {
        assertThat(check.resolve(assign(new AssignTo.Named("Bruno Costa"))))
                .isEqualTo(new ResolvedAction.AssignUser(catalog.users().get(1)));
        assertThat(check.resolve(assign(new AssignTo.AiAgent("Léo"))))
                .isEqualTo(new ResolvedAction.AssignAgent(catalog.agents().getLast()));
    }

    @Test
    void whoeverIsFoundByNameIsNotMistakenForAnotherWhoseNameIsTheirId() {
        Catalog crossed = Examples.read(Examples.document()
                .replace("name: Amel Haddad,", "name: bruno,")
                .replace("[amel, bruno, chloe]", "[amel]"));

        assertThat(new ActionCheck(crossed).resolve(assign(new AssignTo.Named("Bruno Costa"))))
                .isEqualTo(new ResolvedAction.AssignUser(crossed.users().get(1)));
    }

    @Test
    void disabledMembersAreNotEligibleAndNobodyIsGivenToThem() {
        ActionCheck without = new ActionCheck(Examples.read(Examples.document()
                .replace("email: bruno@example.com", "enabled: false")
                .replace("email: chloe@example.com", "enabled: false")));

        assertThat(reason(without.resolve(assign(new AssignTo.Team("Support")))))
                .isEqualTo(Refusal.NO_ELIGIBLE_MEMBER);
        assertThat(reason(without.resolve(assign(new AssignTo.User("bruno"))))).isEqualTo(Refusal.USER_DISABLED);
        assertThat(without.resolve(assign(new AssignTo.Team("Sales"))))
                .isInstanceOfSatisfying(
                        ResolvedAction.AssignTeam.class,
                        team -> assertThat(team.eligible())
                                .extracting(Catalog.User::id)
                                .containsExactly("amel"));
    }

    @Test
    @Tag("R2")
    void aClosingNoteIsFoundByItsExactName() {
        Action.CloseConversation spam = close(new ClosingNote.Named("Spam"));

        assertThat(check.resolve(spam))
                .isEqualTo(new ResolvedAction.Close(spam, catalog.closingNotes().getLast()));
        assertThat(reason(check.resolve(close(new ClosingNote.Named("spam"))))).isEqualTo(Refusal.UNKNOWN_NAME);
        assertThat(check.resolve(close(ClosingNote.CHOOSE)))
                .isEqualTo(new ResolvedAction.Close(close(ClosingNote.CHOOSE), null));
    }

    @Test
    @Tag("R18")
    void aFieldIsFoundAndItsValueLeftAsItWasWritten() {
        FieldValue value = new FieldValue.Text("2,500");

        assertThat(check.resolve(new Action.UpdateContactField("Budget", value)))
                .isInstanceOfSatisfying(ResolvedAction.UpdateField.class, update -> {
                    assertThat(update.field().id()).isEqualTo("budget");
                    assertThat(update.value()).isEqualTo(value);
                });
        assertThat(reason(check.resolve(new Action.UpdateContactField("Budgett", value))))
                .isEqualTo(Refusal.UNKNOWN_NAME);
    }

    @Test
    @Tag("R22")
    void aStageIsFoundByItsExactNameOnly() {
        assertThat(check.resolve(new Action.UpdateLifecycleStage("Qualified")))
                .isEqualTo(new ResolvedAction.UpdateStage("Qualified"));
        assertThat(reason(check.resolve(new Action.UpdateLifecycleStage("qualified"))))
                .isEqualTo(Refusal.UNKNOWN_NAME);
    }

    private static Action.Assign assign(AssignTo to) {
        return new Action.Assign(to, null);
    }

    private static Action.CloseConversation close(ClosingNote note) {
        return new Action.CloseConversation(note, Summary.WRITE, null);
    }

    private static Refusal reason(ResolvedAction resolved) {
        if (resolved instanceof ResolvedAction.Refused refused) {
            return refused.outcome().reason();
        }
        throw new AssertionError("not refused: " + resolved);
    }
}
