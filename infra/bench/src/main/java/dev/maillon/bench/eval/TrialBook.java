package dev.maillon.bench.eval;

import java.util.ArrayList;
import java.util.List;

/** Writes down what comes of a trial, turn by turn. */
final class TrialBook {

    private final Play play;
    private final int number;
    private final List<Played> played = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> beyondBounds = new ArrayList<>();
    private final List<Claims> claims = new ArrayList<>();

    TrialBook(Play play, int number) {
        this.play = play;
        this.number = number;
    }

    void add(Played turn) {
        played.add(turn);
        claims.add(Claims.of(play.scenario().claimsIfDone(), turn));
        complaints.addAll(Judge.complaints(play.expected(), turn));
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    void beyondBounds(List<String> violations) {
        beyondBounds.addAll(violations);
        violations.forEach(violation -> complaints.add("beyond the bounds of R42: " + violation));
    }

    Trial trial() {
        if (play.expected().stream().anyMatch(Expected::differentMembers)) {
            long different = played.stream().map(TrialBook::assignee).distinct().count();
            if (different < played.size()) {
                complaints.add("each was to go to somebody else: "
                        + played.stream().map(TrialBook::assignee).toList());
            }
        }
        return new Trial(
                number,
                List.copyOf(complaints),
                played.stream().map(turn -> turn.turn().at("/outcomes")).toList(),
                played.stream().map(Played::reply).toList(),
                played.size(),
                played.stream().mapToInt(Played::calls).sum(),
                played.stream().mapToLong(Played::tokens).sum(),
                played.stream().map(turn -> turn.took().toMillis()).toList(),
                (int) claims.stream().filter(Claims::couldClaim).count(),
                claims.stream().flatMap(claim -> claim.unmarked().stream()).toList(),
                List.copyOf(beyondBounds));
    }

    private static String assignee(Played turn) {
        return turn.conversation().at("/assignee/id").asString("nobody");
    }
}
