package dev.maillon.local;

import dev.maillon.turn.step.Acting.Act;
import dev.maillon.turn.step.Closing.CloseNote;
import dev.maillon.turn.step.Delivering;
import dev.maillon.turn.step.Ending.End;
import dev.maillon.turn.step.FollowingUp.FollowUp;
import dev.maillon.turn.step.Opening.Open;
import dev.maillon.turn.step.Planning.PlanRequest;
import dev.maillon.turn.step.Replying.Reply;
import dev.maillon.turn.step.Transcribing.Transcribe;
import dev.maillon.worker.WorkerApplication;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The worker as it is, but for one thing: it stands still for ever at a {@link HaltPoint} that is set for a conversation. */
public final class HaltingWorker {

    private HaltingWorker() {}

    /** In a process of its own, which can be killed. @param halts the folder of its halt points */
    static Process start(Path halts, Map<String, String> settings, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Dmaillon.halt=" + halts,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HaltingWorker.class.getName()));
        command.addAll(List.of(ApplicationSettings.arguments(settings)));
        command.addAll(more);
        File log = Files.createDirectories(Path.of("target"))
                .resolve("crash-worker.log")
                .toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("maillon.halt"));
        WorkerApplication.application()
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Halting(folder)))
                .run(args);
    }

    /** Wraps every step. */
    private record Halting(Path folder) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            Class<?>[] steps = Arrays.stream(bean.getClass().getInterfaces())
                    .filter(type -> type.getPackageName().equals("dev.maillon.turn.step"))
                    .toArray(Class<?>[]::new);
            return steps.length == 0
                    ? bean
                    : Proxy.newProxyInstance(getClass().getClassLoader(), steps, new HaltingStep(folder, bean));
        }
    }

    private record HaltingStep(Path folder, Object step) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class || arguments == null) {
                return call(method, arguments);
            }
            halt("before", method.getName(), arguments[0]);
            Object result = call(method, arguments);
            halt("after", method.getName(), arguments[0]);
            return result;
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(step, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void halt(String moment, String method, Object request) throws InterruptedException {
            String name = request instanceof Act act ? method + " " + act.position() : method;
            String conversation = conversationOf(request);
            if (conversation != null && HaltPoint.isSet(folder, conversation, moment, name)) {
                HaltPoint.reached(folder, conversation);
                new CountDownLatch(1).await();
            }
        }

        private static @Nullable String conversationOf(Object request) {
            return switch (request) {
                case Open open -> open.messages().isEmpty() ? null : open.conversationId();
                case Transcribe transcribe -> transcribe.turn().conversationId();
                case PlanRequest plan -> plan.turn().conversationId();
                case Act act -> act.turn().conversationId();
                case Reply reply -> reply.turn().conversationId();
                case Delivering.Conversation delivery -> delivery.conversationId();
                case CloseNote note -> note.conversationId();
                case FollowUp followUp -> followUp.conversationId();
                case End end -> end.conversationId();
                default -> null;
            };
        }
    }
}
