package dev.maillon.domain.catalog.document;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.Fallback;
import dev.maillon.domain.catalog.Catalog.FallbackAssign;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.text.Shortened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code fallback} of the workspace or of an agent. */
final class FallbackReader {

    private static final Format<AssignMethod> METHOD = Formats.label(AssignMethod.values(), "a way to assign");

    private FallbackReader() {}

    /** @return null where there is none */
    static @Nullable Fallback fallback(Section owner) {
        Section fallback = owner.section("fallback", List.of("assign", "reply"));
        if (fallback == null) {
            return null;
        }
        if (!fallback.has("assign") && !fallback.has("reply")) {
            owner.findings().error(fallback.place(), "A fallback does something: write \"assign\", \"reply\" or both.");
        }
        String reply = fallback.optional("reply", Formats::someText);
        if (reply != null) {
            check(fallback.place("reply"), reply, fallback.findings());
        }
        return new Fallback(assign(fallback), reply);
    }

    private static @Nullable FallbackAssign assign(Section fallback) {
        Section assign = fallback.section("assign", List.of("team", "method"));
        return assign == null
                ? null
                : new FallbackAssign(
                        assign.requiredText("team", References.to(Names::team, fallback.findings())),
                        assign.optional("method", METHOD));
    }

    /** A customer reads it as it is: it is no longer than the store takes, nor silently cut by a channel. */
    private static void check(DocumentPosition place, String text, Findings findings) {
        if (Shortened.fits(Channel.MOST_CHARACTERS, text)) {
            findings.later(names -> names.channelTooShortFor(text)
                    .ifPresent(channel -> findings.warning(place, channel.cuts("This text"))));
        } else {
            findings.excess(
                    place,
                    "At most " + Channel.MOST_CHARACTERS + " characters are written to a customer; shorten this text.");
        }
    }
}
