package dev.maillon.local;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.store.events.Outbox;
import dev.maillon.turns.followup.FollowingInLine;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.Act;
import dev.maillon.turns.step.Closing.CloseNote;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Planning.PlanRequest;
import dev.maillon.turns.step.Replying.Reply;
import dev.maillon.turns.step.Rewording.Reword;
import dev.maillon.turns.step.Transcribing.Transcribe;
import dev.maillon.worker.WorkerApplication;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
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
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
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

    /** Wraps every step; and what the step that follows up does one after the other. */
    private record Halting(Path folder) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case WorkflowClient client -> starting(client);
                case Outbox outbox -> marking(outbox);
                default -> stepping(bean);
            };
        }

        private Object stepping(Object bean) {
            Class<?>[] steps = Arrays.stream(bean.getClass().getInterfaces())
                    .filter(type -> type.getPackage() == Acting.class.getPackage() || type == FollowingInLine.class)
                    .toArray(Class<?>[]::new);
            return steps.length == 0 ? bean : halting(bean, steps);
        }

        /** Follow-ups are started by untyped stubs, and nothing else is. */
        private Object starting(WorkflowClient client) {
            return proxy(
                    (proxy, method, arguments) -> {
                        Object answer = call(client, method, arguments);
                        return answer instanceof WorkflowStub stub ? halting(stub, WorkflowStub.class) : answer;
                    },
                    WorkflowClient.class);
        }

        private Object halting(Object step, Class<?>... types) {
            return proxy(new HaltingStep(folder, step), types);
        }

        private static Object proxy(InvocationHandler handler, Class<?>... types) {
            return Proxy.newProxyInstance(HaltingWorker.class.getClassLoader(), types, handler);
        }

        @SuppressWarnings("NullAway") // none of the outbox's arguments may be null
        private Object marking(Outbox outbox) {
            ProxyFactory factory = new ProxyFactory(outbox);
            factory.setProxyTargetClass(true);
            HaltingStep step = new HaltingStep(folder, outbox);
            factory.addAdvice((MethodInterceptor) call -> step.invoke(outbox, call.getMethod(), call.getArguments()));
            return factory.getProxy();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record HaltingStep(Path folder, Object step) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class || arguments == null || arguments.length == 0) {
                return call(step, method, arguments);
            }
            Object request = requestOf(arguments[0]);
            halt("before", method.getName(), request);
            Object result = call(step, method, arguments);
            halt("after", method.getName(), request);
            return result;
        }

        /** Of several, which an argument may be, the first tells. */
        private static Object requestOf(Object argument) {
            return switch (argument) {
                case Object[] several -> several[0];
                case List<?> several when !several.isEmpty() -> several.getFirst();
                default -> argument;
            };
        }

        private void halt(String moment, String method, Object request) throws InterruptedException {
            String name = switch (request) {
                case Act act -> method + " " + act.position();
                case ActionEvent event -> method + " " + event.type().wireName();
                default -> method;
            };
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
                case Reword reword -> reword.turn().conversationId();
                case PlanRequest plan -> plan.turn().conversationId();
                case Act act -> act.turn().conversationId();
                case Reply reply -> reply.turn().conversationId();
                case ConversationKey conversation -> conversation.conversationId();
                case CloseNote note -> note.conversationId();
                case ActionEvent event -> event.header().conversationId();
                case FollowUpQueue line -> line.conversationId();
                case End end -> end.conversationId();
                default -> null;
            };
        }
    }
}
