package dev.maillon.activities.closing;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.episodes.EpisodeText;
import dev.maillon.store.episodes.EpisodeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Needs no model: an extract of what the customer wrote first and of what was done. It chooses no note, and says who it is. */
@Component
record ExtractingSummariser(EpisodeTexts episodes) {

    private static final String BY = "playbook";
    private static final int LONGEST_QUOTE = 500;

    Noted write(EventHeader header) {
        EpisodeText episode = episodes.of(header.conversation(), header.episode());
        List<String> parts = new ArrayList<>();
        episode.firstOfContact()
                .map(said ->
                        Shortened.to(LONGEST_QUOTE + 1, said.words().strip().replaceAll("\\s+", " ")))
                .ifPresent(quoted -> parts.add("The customer wrote: \"" + quoted + "\""));
        parts.add(done(episode));
        return new Noted.Written(null, String.join("\n", parts), BY, ModelUse.NONE);
    }

    private static String done(EpisodeText episode) {
        String done = episode.receipts().stream()
                .map(Receipt::outcome)
                .filter(Outcome.Applied.class::isInstance)
                .map(Outcome::explanation)
                .collect(Collectors.joining(" "));
        return done.isEmpty() ? "Nothing was changed." : "Done: " + done;
    }
}
