package dev.maillon.activities.acting;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that end also if the database refuses what they write: for good, so that to repeat them is in vain, and the conversation
 * would stand still behind them.
 */
@Component
public final class Storable {

    private static final Logger LOG = LoggerFactory.getLogger(Storable.class);

    private final TransactionTemplate transaction;

    Storable(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** What an action comes to then. The database's own words may hold the customer's. */
    static final Outcome.Refused REFUSED =
            new Outcome.Refused(Refusal.NOT_STORABLE, "The database does not take it.", List.of());

    /**
     * A key that is there already is another's hand: tried again, it is found.
     *
     * @param otherwise what is done in the place of an effect that is refused
     */
    public <T> T orElse(Supplier<T> effect, Supplier<T> otherwise) {
        try {
            return transaction.execute(tx -> effect.get());
        } catch (DuplicateKeyException there) {
            throw there;
        } catch (DataIntegrityViolationException refused) {
            log(refused.getRootCause());
            return transaction.execute(tx -> otherwise.get());
        }
    }

    /** The server's code, and not its words. */
    private static void log(@Nullable Throwable cause) {
        if (cause instanceof SQLException server) {
            LOG.error("The database refuses what a step writes: {} {}", server.getSQLState(), server.getErrorCode());
        } else {
            LOG.error("The database refuses what a step writes");
        }
    }
}
