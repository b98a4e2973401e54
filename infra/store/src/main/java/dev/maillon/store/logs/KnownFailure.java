package dev.maillon.store.logs;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.core.NestedExceptionUtils;

/** What is expected of networks and servers. The cause decides: what our own code does wrong is known by no frame but its own. */
final class KnownFailure {

    /** The store does not know Temporal, but for the names of what it throws: no answer, and what a step has said by itself. */
    private static final Set<String> OF_TEMPORAL = Set.of(
            "io.grpc.StatusRuntimeException",
            "io.grpc.StatusException",
            "io.temporal.failure.ApplicationFailure",
            "io.temporal.failure.CanceledFailure",
            "io.temporal.client.ActivityCanceledException",
            "io.temporal.client.ActivityWorkerShutdownException");

    private KnownFailure() {}

    static boolean is(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof SQLException sql && isOutage(sql)
                || cause.getClass().getName().startsWith("com.mysql.cj.exceptions.")
                || OF_TEMPORAL.contains(cause.getClass().getName());
    }

    private static boolean isOutage(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || failure.getSQLState() != null && failure.getSQLState().startsWith("08");
    }
}
