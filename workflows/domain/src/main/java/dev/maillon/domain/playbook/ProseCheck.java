package dev.maillon.domain.playbook;

import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.InstructionCheck;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.text.NormalForms;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Warns about what a model's agent is told and cannot do: names that are misspelt, whether in quotes or behind an @, variables that no
 * field has, and later times.
 */
public final class ProseCheck implements InstructionCheck {

    private static final Pattern QUOTED = Pattern.compile("[\"“«]\\s?([^\"“”«»\\n]{2,80}?)\\s?[\"”»]");
    private static final Pattern AT = Pattern.compile(
            "(?<![\\p{L}\\d._-])@([\\p{L}\\d][^\\s@,;:!?()\"“”«»]{0,60}(?: \\p{Lu}[^\\s@,;:!?()\"“”«»]{0,60}){0,3})");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?contact\\.([A-Za-z][A-Za-z0-9_]*)");
    private static final Pattern ACTING = Pattern.compile(
            "(?<!\\p{L})(?:assign|reassign|unassign|close|save|update|set|move|reply|send|write|assigne[rz]?|désassigne[rz]?|ferme[rz]?"
                    + "|clôture[rz]?|enregistre[rz]?|mets|mettre|mettez|réponds|répondre|répondez|envoie|envoyer|envoyez)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Finding> check(Catalog catalog, Catalog.Agent agent) {
        return ready(catalog, new Names(catalog)).check(catalog, agent);
    }

    @Override
    public InstructionCheck ready(Catalog catalog, Names names) {
        return (_, agent) -> switch (agent.planner()) {
            case MODEL ->
                InstructionLine.all(agent.instructions()).stream()
                        .flatMap(line -> findings(line, names))
                        .toList();
            case PLAYBOOK -> List.of();
        };
    }

    private static Stream<Finding> findings(InstructionLine line, Names names) {
        String text = line.text();
        return Stream.of(quoted(text, names), assignees(text, names), variables(text, names), later(text))
                .flatMap(Function.identity())
                .map(found ->
                        new Finding(line.number(), line.column(found.start()), Severity.WARNING, found.message()));
    }

    private record Found(int start, String message) {}

    /** Only what is written like a name, in a line that tells what to do: other quotations are words of a customer, or for one. */
    private static Stream<Found> quoted(String line, Names names) {
        return (acts(line) ? QUOTED.matcher(line).results() : Stream.<MatchResult>empty())
                .flatMap(match ->
                        misspelt(match.group(1), names).map(message -> new Found(match.start(1), message)).stream());
    }

    private static Optional<String> misspelt(String written, Names names) {
        List<Lookup<?>> all = List.of(
                names.stage(written),
                names.note(written),
                names.field(written),
                names.anyone(written),
                names.knowledge(written));
        boolean known = all.stream().anyMatch(lookup -> !(lookup instanceof Lookup.Unknown<?>));
        return known
                ? Optional.empty()
                : all.stream()
                        .map(lookup -> (Lookup.Unknown<?>) lookup)
                        .filter(unknown -> !unknown.suggestions().isEmpty())
                        .filter(unknown ->
                                isNameLike(written, unknown.suggestions().getFirst()))
                        .map(unknown -> unknown.refused().explanation())
                        .findFirst();
    }

    private static boolean isNameLike(String written, String name) {
        return Character.isUpperCase(written.codePointAt(0)) && Math.abs(written.length() - name.length()) <= 2
                || written.equalsIgnoreCase(name);
    }

    /** The words behind an @, as far as a name goes: what follows one is no part of it. */
    private static Stream<Found> assignees(String line, Names names) {
        return AT.matcher(line)
                .results()
                .filter(match ->
                        beginnings(match.group(1)).allMatch(name -> names.anyone(name) instanceof Lookup.Unknown<?>))
                .map(match -> new Found(match.start(), unknown(match, names)));
    }

    private static String unknown(MatchResult match, Names names) {
        List<Lookup.Unknown<AssignTo>> all = beginnings(match.group(1))
                .map(name -> (Lookup.Unknown<AssignTo>) names.anyone(name))
                .toList();
        return all.stream()
                .filter(unknown -> !unknown.suggestions().isEmpty())
                .findFirst()
                .orElse(all.getFirst())
                .refused()
                .explanation();
    }

    /** Longest first, each without a full stop or the like at its end. */
    private static Stream<String> beginnings(String words) {
        return Stream.iterate(
                        words, name -> !name.isEmpty(), name -> name.substring(0, Math.max(0, name.lastIndexOf(' '))))
                .flatMap(name -> Stream.of(name.replaceFirst("[.'’…]+$", ""), name))
                .map(NormalForms::nfc)
                .distinct();
    }

    private static Stream<Found> variables(String line, Names names) {
        return VARIABLE.matcher(line)
                .results()
                .filter(variable -> !names.hasFieldId(variable.group(1)))
                .map(variable -> new Found(variable.start(), BulletCheck.unknown(variable.group(1), names)));
    }

    private static boolean acts(String line) {
        return ACTING.matcher(line).find();
    }

    private static Stream<Found> later(String line) {
        String unquoted = QUOTED.matcher(line).replaceAll(quoted -> " ".repeat(quoted.end() - quoted.start()));
        return (acts(unquoted) ? LaterTime.in(unquoted) : Optional.<MatchResult>empty())
                        .map(
                                match -> new Found(
                                        match.start(),
                                        "An agent acts when the customer writes, and does nothing later: \""
                                                + match.group()
                                                + "\" is not waited for. Say what to do at once, or start a workflow by a trigger."))
                        .stream();
    }
}
