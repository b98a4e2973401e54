package dev.maillon.bench.floor;

import dev.maillon.bench.floor.FloorDatabase.Transaction;
import dev.maillon.bench.floor.FloorTurn.Message;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The transactions of a turn, in the tables that Maillon has for it: each under the conversation's lock, each effect under a unique key. */
final class FloorTransactions implements FloorSteps {

    private static final String WORKSPACE = "floor";
    private static final String LOCK = "SELECT epoch FROM conversation WHERE workspace = ? AND id = ? FOR UPDATE";

    private final FloorDatabase database;

    FloorTransactions(FloorDatabase database) {
        this.database = database;
    }

    @Override
    public String open(Opening opening) {
        String turn = opening.conversation() + "#" + opening.message().id();
        return database.transaction(tx -> {
            if (tx.text(LOCK, WORKSPACE, opening.conversation()) == null) {
                begin(tx, opening.conversation(), opening.message());
            }
            keep(tx, opening.conversation(), turn, opening.message());
            tx.update("""
                    INSERT INTO turn (workspace, id, conversation_id, kind, state, agent_id, agent_name, catalog_version, episode,
                        epoch, run_id, model_calls, tokens, started_at)
                    VALUES (?, ?, ?, 'agent', 'open', 'bea', 'Bea', 1, 1, 1, ?, 0, 0, UTC_TIMESTAMP(6))""", WORKSPACE, turn, opening.conversation(), opening.runId());
            return turn;
        });
    }

    private static void begin(Transaction tx, String conversation, Message message) throws SQLException {
        tx.update("""
                INSERT INTO conversation (workspace, id, contact_id, channel, status, assignee_type, assignee_id, epoch, episode,
                    created_at, active_at)
                VALUES (?, ?, ?, 'web', 'open', 'ai_agent', 'bea', 1, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""", WORKSPACE, conversation, conversation);
        tx.update("""
                INSERT INTO contact (workspace, id, channel, external_id, created_at) VALUES (?, ?, 'web', ?, UTC_TIMESTAMP(6))""", WORKSPACE, conversation, message.externalId());
        tx.update("""
                INSERT INTO episode (workspace, conversation_id, number, opened_at) VALUES (?, ?, 1, UTC_TIMESTAMP(6))""", WORKSPACE, conversation);
    }

    private static void keep(Transaction tx, String conversation, String turn, Message message) throws SQLException {
        tx.update("""
                INSERT INTO message (workspace, conversation_id, id, channel, gateway_id, turn_id, episode, from_type, from_id,
                    text, attachments, at)
                VALUES (?, ?, ?, 'web', ?, ?, 1, 'contact', ?, ?, '[]', UTC_TIMESTAMP(6))""", WORKSPACE, conversation, message.id(), message.id(), turn, conversation, message.text());
    }

    @Override
    public void act(Acting acting) {
        database.transaction(tx -> {
            tx.text(LOCK, WORKSPACE, acting.conversation());
            String done = tx.text(
                    "SELECT outcome FROM receipt WHERE workspace = ? AND turn_id = ? AND position = ?",
                    WORKSPACE,
                    acting.turn(),
                    acting.position());
            return done == null ? carryOut(tx, acting) : done;
        });
    }

    private static String carryOut(Transaction tx, Acting acting) throws SQLException {
        if (acting.position() == 1) {
            commitTurn(tx, acting);
        }
        String before = effect(tx, acting);
        String outcome = "{\"outcome\": \"applied\", \"before\": \"" + before + "\"}";
        String event = acting.turn() + "#" + acting.position() + ".1";
        tx.update("""
                INSERT INTO event (workspace, id, conversation_id, turn_id, episode, type, body, at, published_at)
                VALUES (?, ?, ?, ?, 1, 'contact_field_updated', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""", WORKSPACE, event, acting.conversation(), acting.turn(), outcome);
        tx.update("INSERT INTO event_feed (workspace, event_id) VALUES (?, ?)", WORKSPACE, event);
        tx.update("""
                INSERT INTO receipt (workspace, turn_id, position, conversation_id, actor, action, outcome, epoch, at)
                VALUES (?, ?, ?, ?, '"Bea"', '"update"', ?, 1, UTC_TIMESTAMP(6))""", WORKSPACE, acting.turn(), acting.position(), acting.conversation(), outcome);
        return outcome;
    }

    private static void commitTurn(Transaction tx, Acting acting) throws SQLException {
        tx.update("UPDATE turn SET state = 'committed' WHERE workspace = ? AND id = ?", WORKSPACE, acting.turn());
        tx.update(
                "INSERT INTO turn_leg (workspace, turn_id, leg, actor, first_position, plan) VALUES (?, ?, 1, '\"Bea\"', 1, ?)",
                WORKSPACE,
                acting.turn(),
                acting.plan().toString());
    }

    /** @return the value before */
    private static @Nullable String effect(Transaction tx, Acting acting) throws SQLException {
        return switch (acting.position()) {
            case 1 -> field(tx, acting.conversation(), "budget", acting.plan().budget());
            case 2 -> field(tx, acting.conversation(), "notes", acting.plan().notes());
            default -> stage(tx, acting.conversation(), acting.plan().stage());
        };
    }

    private static @Nullable String field(Transaction tx, String contact, String field, String value)
            throws SQLException {
        tx.text("SELECT id FROM contact WHERE workspace = ? AND id = ? FOR UPDATE", WORKSPACE, contact);
        String before = tx.text(
                "SELECT value FROM contact_field WHERE workspace = ? AND contact_id = ? AND field_id = ?",
                WORKSPACE,
                contact,
                field);
        tx.update("""
                INSERT INTO contact_field (workspace, contact_id, field_id, value) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE value = VALUES(value)""", WORKSPACE, contact, field, value);
        return before;
    }

    private static @Nullable String stage(Transaction tx, String contact, String stage) throws SQLException {
        String before = tx.text(
                "SELECT lifecycle_stage FROM contact WHERE workspace = ? AND id = ? FOR UPDATE", WORKSPACE, contact);
        tx.update("UPDATE contact SET lifecycle_stage = ? WHERE workspace = ? AND id = ?", stage, WORKSPACE, contact);
        return before;
    }

    @Override
    public void reply(Replying replying) {
        database.transaction(tx -> {
            tx.text(LOCK, WORKSPACE, replying.conversation());
            String done =
                    tx.text("SELECT id FROM reply WHERE workspace = ? AND turn_id = ?", WORKSPACE, replying.turn());
            return done == null ? store(tx, replying) : done;
        });
    }

    private static String store(Transaction tx, Replying replying) throws SQLException {
        String budget = tx.text(
                "SELECT value FROM contact_field WHERE workspace = ? AND contact_id = ? AND field_id = 'budget'",
                WORKSPACE,
                replying.conversation());
        String id = replying.turn() + "#reply";
        String text = replying.plan().reply() + budget;
        tx.update("""
                INSERT INTO reply (workspace, id, conversation_id, turn_id, channel, from_actor, text, in_reply_to, status, epoch,
                    leaves, stored_at, deliver_until)
                VALUES (?, ?, ?, ?, 'web', '"Bea"', ?, ?, 'stored', 1, TRUE, UTC_TIMESTAMP(6),
                    UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE)""", WORKSPACE, id, replying.conversation(), replying.turn(), text, replying.messageId());
        tx.update("""
                INSERT INTO message (workspace, conversation_id, id, channel, reply_id, turn_id, episode, from_type, from_id, text,
                    attachments, at)
                VALUES (?, ?, ?, 'web', ?, ?, 1, 'ai_agent', 'bea', ?, '[]', UTC_TIMESTAMP(6))""", WORKSPACE, replying.conversation(), "r-" + replying.messageId(), id, replying.turn(), text);
        return id;
    }

    @Override
    public int followUp(String conversation) {
        return database.transaction(tx -> {
            tx.text("""
                    SELECT body FROM event WHERE workspace = ? AND conversation_id = ? AND followed_at IS NULL
                        AND published_at IS NOT NULL ORDER BY seq""", WORKSPACE, conversation);
            return tx.update("""
                    UPDATE event SET followed_at = UTC_TIMESTAMP(6)
                    WHERE workspace = ? AND conversation_id = ? AND followed_at IS NULL AND published_at IS NOT NULL""", WORKSPACE, conversation);
        });
    }

    @Override
    public void end(String turn) {
        String conversation = turn.substring(0, turn.indexOf('#'));
        database.transaction(tx -> {
            tx.text(LOCK, WORKSPACE, conversation);
            return tx.update("""
                    UPDATE turn SET state = 'ended', result = 'answered', ended_at = UTC_TIMESTAMP(6)
                    WHERE workspace = ? AND id = ?""", WORKSPACE, turn);
        });
    }
}
