package dev.maillon.local.up;

import dev.maillon.local.DemoWorkspace;
import dev.maillon.local.LocalStack;
import java.util.Objects;

/** What one reads once everything is up. */
final class Welcome {

    private Welcome() {}

    static String addresses(LocalStack stack, UpOptions options) {
        return """

                Maillon is up.
                  API          %s   (Authorization: Bearer %s)
                  its page     http://127.0.0.1:%d/docs
                  Temporal UI  %s
                  replies      %s
                  model        %s
                  speech       %s
                  log          %s""".formatted(
                        stack.api().base(),
                        DemoWorkspace.KEY,
                        stack.ports().api(),
                        Objects.requireNonNullElse(stack.temporalUi(), "none (--no-ui)"),
                        stack.sink().url().resolve("/replies"),
                        options.model() == null
                                ? "none: the agents follow the playbook (--llm asks one)"
                                : options.model().title(),
                        stack.speech() == null
                                ? "none: voice messages are not transcribed (--speech does)"
                                : stack.speech().url(),
                        options.log());
    }

    /** A message that can be sent as it stands, and again: its id is a new one each second. */
    static String tryIt(LocalStack stack) {
        return """

                Write as a customer yourself, and look at the turn in the Temporal UI:
                  curl -sS '%s/messages?wait=20s' \\
                    -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
                    -d '{"id": "'$(date +%%s)'", "channel": "web", "contact": {"externalId": "me"}, "text": "What does a quote cost?"}'

                Ctrl-C ends everything.""".formatted(stack.api().base(), DemoWorkspace.KEY);
    }
}
