package dev.maillon.activities.briefing;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent is told of the texts that their catalog entry names (R43): all of them if they fit, else the paragraphs that answer
 * best to what the customer wrote, in their own order.
 */
final class Knowledge {

    /** Of the prompt; a token is about three bytes, in most languages more. */
    static final int TOKENS = 3_000;

    private static final int BYTES_A_TOKEN = 3;

    /** Characters; a longer paragraph is taken apart where its sentences end. */
    private static final int LONGEST_PARAGRAPH = 1_500;

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

    /** As many whole sentences or lines as fit, else as many characters. */
    private static final Pattern PIECE = Pattern.compile(
            "(?s).{1," + LONGEST_PARAGRAPH + "}(?:(?<=[.!?。！？])(?=\\s)|(?=\\R)|$)|.{1," + LONGEST_PARAGRAPH + "}");

    private Knowledge() {}

    /** @param place among all of the agent's paragraphs, from 0 */
    private record Paragraph(String title, String text, int place) {
        int bytes() {
            return (title + text).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** A text as it is told. @param excerpt it is not the whole */
    record Told(String title, String text, boolean excerpt) {}

    static List<Told> of(Catalog catalog, Catalog.Agent agent, String question) {
        List<Paragraph> paragraphs = paragraphs(texts(catalog, agent));
        Set<Paragraph> chosen = chosen(paragraphs, question);
        return paragraphs.stream()
                .collect(Collectors.groupingBy(Paragraph::title, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(text -> told(text.getKey(), text.getValue(), chosen))
                .filter(told -> !told.text().isEmpty())
                .toList();
    }

    private static List<Catalog.Knowledge> texts(Catalog catalog, Catalog.Agent agent) {
        Names names = new Names(catalog);
        return agent.knowledge().stream()
                .map(names::knowledge)
                .flatMap(found -> found instanceof Lookup.Found<Catalog.Knowledge>(Catalog.Knowledge text)
                        ? Stream.of(text)
                        : Stream.empty())
                .toList();
    }

    private static List<Paragraph> paragraphs(List<Catalog.Knowledge> texts) {
        List<Paragraph> all = new ArrayList<>();
        for (Catalog.Knowledge text : texts) {
            BLANK_LINES
                    .splitAsStream(text.text().strip())
                    .flatMap(paragraph -> PIECE.matcher(paragraph).results().map(MatchResult::group))
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .forEach(piece -> all.add(new Paragraph(text.title(), piece, all.size())));
        }
        return all;
    }

    private static Set<Paragraph> chosen(List<Paragraph> paragraphs, String question) {
        double[] relevance = new Relevance(
                        paragraphs.stream().map(p -> p.title() + " " + p.text()).toList())
                .to(question);
        Set<Paragraph> chosen = new HashSet<>();
        int left = TOKENS * BYTES_A_TOKEN;
        for (Paragraph best : paragraphs.stream()
                .sorted(Comparator.comparingDouble(p -> -relevance[p.place()]))
                .toList()) {
            if (best.bytes() <= left) {
                chosen.add(best);
                left -= best.bytes();
            }
        }
        return chosen;
    }

    private static Told told(String title, List<Paragraph> paragraphs, Set<Paragraph> chosen) {
        String text = paragraphs.stream()
                .filter(chosen::contains)
                .map(Paragraph::text)
                .collect(Collectors.joining("\n\n"));
        return new Told(title, text, !chosen.containsAll(paragraphs));
    }
}
