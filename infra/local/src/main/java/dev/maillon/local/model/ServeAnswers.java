package dev.maillon.local.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code infra/local/scripted-model}. */
public final class ServeAnswers {

    private ServeAnswers() {}

    /** @param arguments port, folder and latency in milliseconds; the script has checked them */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Script script =
                    AnswerFolder.read(Path.of(arguments[1])).after(Duration.ofMillis(Long.parseLong(arguments[2])));
            ScriptedModel model = new ScriptedModel(Integer.parseInt(arguments[0]), script);
            Runtime.getRuntime().addShutdownHook(new Thread(model::close, "end"));
            System.out.println(welcome(model));
            new CountDownLatch(1).await();
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String welcome(ScriptedModel model) {
        return """
                A scripted model answers from its files; it is no language model.
                  OpenAI's format         %1$s/v1
                  Anthropic's, Ollama's   %1$s
                  what was asked          %1$s/questions
                Ctrl-C ends it.""".formatted(model.url());
    }
}
