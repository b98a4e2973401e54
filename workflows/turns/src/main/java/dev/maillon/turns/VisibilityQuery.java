package dev.maillon.turns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question to Temporal's visibility: which runs. No value becomes syntax in it, because one that could stands in it not at all. To escape it
 * would not do: the server reads a value by MySQL's rules and writes it again for its store, where one with a quote or a backslash is no
 * longer found (SQLite, PostgreSQL). A store may also take upper case for lower case. So what comes is held against what was asked.
 */
public final class VisibilityQuery {

    private static final Pattern AS_IT_STANDS = Pattern.compile("[^'\"\\\\\\p{Cc}]+");

    private final List<String> terms;

    private VisibilityQuery(List<String> terms) {
        this.terms = terms;
    }

    /**
     * Of one workspace, in Maillon's own namespace.
     *
     * @throws IllegalArgumentException for a name that can't stand in a query; no API key is for such a workspace
     */
    public static VisibilityQuery ofWorkspace(String workspace) {
        if (!AS_IT_STANDS.matcher(workspace).matches()) {
            throw new IllegalArgumentException("a workspace's name has no quote, backslash or control character");
        }
        return new VisibilityQuery(List.of(MaillonSearchAttributes.WORKSPACE.getName() + " = '" + workspace + "'"));
    }

    /** Of any workspace; also for a namespace that need not have our search attributes, where a run's memo says whose it is. */
    public static VisibilityQuery ofAnyWorkspace() {
        return new VisibilityQuery(List.of());
    }

    /** @param status as the server spells it, such as {@code Running} */
    public VisibilityQuery inStatus(String status) {
        return narrowed("ExecutionStatus = ", status);
    }

    /** By anything but their own code. */
    public VisibilityQuery interrupted() {
        return with("ExecutionStatus IN ('Terminated', 'Failed', 'TimedOut', 'Canceled')");
    }

    public VisibilityQuery closedSince(Instant time) {
        return narrowed("CloseTime >= ", time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Where the type can't stand in a query, more is found. */
    public VisibilityQuery ofType(String workflowType) {
        return narrowed("WorkflowType = ", workflowType);
    }

    /** Where the prefix can't stand in a query, more is found. */
    public VisibilityQuery withIdFrom(String prefix) {
        return narrowed("WorkflowId STARTS_WITH ", prefix);
    }

    private VisibilityQuery narrowed(String condition, String value) {
        return AS_IT_STANDS.matcher(value).matches() ? with(condition + "'" + value + "'") : this;
    }

    private VisibilityQuery with(String term) {
        return new VisibilityQuery(
                Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    /** As the server reads it. */
    @Override
    public String toString() {
        return String.join(" AND ", terms);
    }
}
