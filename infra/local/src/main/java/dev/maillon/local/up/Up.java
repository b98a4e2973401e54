package dev.maillon.local.up;

import dev.maillon.local.Console;
import dev.maillon.local.LocalStack;
import dev.maillon.local.LogFile;
import dev.maillon.local.StartFailure;
import dev.maillon.local.demo.Demo;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/** The program behind {@code infra/local/up}. */
public final class Up {

    private final UpOptions options;
    private final Console console;
    private final AtomicBoolean ending = new AtomicBoolean();

    private Up(UpOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        Console console = Console.ofTerminal();
        UpOptions options = UpOptions.parse(arguments);
        LogFile.use(options.log());
        System.exit(new Up(options, console).run());
    }

    /** @return the exit status */
    private int run() {
        try {
            LocalStack stack = LocalStack.start(options.stack().withModel(model()), console);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end"));
            console.print(Welcome.addresses(stack, options));
            boolean asTold = !options.demo() || play(stack);
            if (options.exit()) {
                return asTold ? 0 : 1;
            }
            console.print(Welcome.tryIt(stack));
            return stayUp(stack);
        } catch (StartFailure failure) {
            console.print(String.valueOf(failure.getMessage()));
            return 1;
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(Up.class).error("The start failed", failure);
            console.print("The start failed: " + rootCause(failure) + "\nMore is in " + options.log());
            return 1;
        }
    }

    /** The scripted model's server ends with this JVM. */
    private Map<String, String> model() {
        LocalModel model = options.model();
        return model == null ? Map.of() : model.settings(System.getenv());
    }

    private boolean play(LocalStack stack) {
        String run = "demo-" + Long.toString(System.currentTimeMillis(), 36);
        return Demo.play(stack.api(), stack.sink(), run, stack.speech() != null, stack.temporalUi(), console::print);
    }

    private int stayUp(LocalStack stack) {
        String ended = stack.awaitEndOfServer();
        if (!ending.get()) {
            console.print(ended + " has ended by itself; its log is in "
                    + options.stack().data() + ". So everything ends.");
        }
        return 1;
    }

    /** Ctrl-C, SIGTERM and our own exit come here. What SIGKILL leaves is ended by the guards of the servers. */
    private void end(LocalStack stack) {
        ending.set(true);
        console.say("ending");
        stack.close();
        console.say("ended");
    }

    private static String rootCause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
