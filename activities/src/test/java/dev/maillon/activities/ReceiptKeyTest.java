package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.receipts.Receipts;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

class ReceiptKeyTest {

    private final House house = aHouse();

    /** Even an effect that has found no receipt and holds no lock is undone by the key of its own. */
    @Test
    @Tag("R39")
    void undoesAnEffectWhoseReceiptIsThereAlready() {
        house.agentTakes("c1", House.plan(new Action.UpdateLifecycleStage("Qualified")))
                .act(1);
        String turn = house.one("SELECT turn_id FROM receipt WHERE conversation_id = 'c1'");

        assertThatThrownBy(() -> moveUnder(turn, 1, "New Lead")).isInstanceOf(DuplicateKeyException.class);

        assertThat(house.one("SELECT lifecycle_stage FROM contact WHERE id = 'c1'"))
                .isEqualTo("Qualified");
        moveUnder(turn, 2, "New Lead");
        assertThat(house.one("SELECT lifecycle_stage FROM contact WHERE id = 'c1'"))
                .isEqualTo("New Lead");
    }

    private void moveUnder(String turn, int position, String stage) {
        House.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
            House.bean(Contacts.class).moveTo(stage, new ContactKey(house.workspace, "c1"));
            House.bean(Receipts.class)
                    .add(new Receipt(
                            house.workspace,
                            turn,
                            position,
                            "c1",
                            House.RITA,
                            new Action.Unassign(),
                            new Outcome.Skipped(Skip.DELAYED, "later"),
                            1,
                            null,
                            Instant.parse("2026-11-23T10:00:00Z")));
        });
    }
}
