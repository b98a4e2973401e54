package dev.maillon.local;

import dev.maillon.turns.step.Acting;
import dev.maillon.worker.WorkerApplication;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** The worker as it is, in this JVM, but slow: every step waits a moment before and after its work, and planning waits long, as a model does. */
final class DawdlingWorker {

    private static final int PLAN_MILLIS = 200;
    private static final int STEP_MILLIS = 15;

    private DawdlingWorker() {}

    static ConfigurableApplicationContext start(Map<String, String> settings, long seed) {
        return WorkerApplication.application()
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Dawdling(new Random(seed))))
                .run(ApplicationSettings.arguments(settings));
    }

    /** Wraps every step. */
    private record Dawdling(Random random) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            Class<?>[] steps = Arrays.stream(bean.getClass().getInterfaces())
                    .filter(type -> type.getPackage() == Acting.class.getPackage())
                    .toArray(Class<?>[]::new);
            return steps.length == 0
                    ? bean
                    : Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            steps,
                            (proxy, method, arguments) -> dawdle(bean, method, arguments));
        }

        private @Nullable Object dawdle(Object step, Method method, Object @Nullable [] arguments) throws Throwable {
            boolean plans = method.getName().equals("plan");
            TestStack.pause(Duration.ofMillis(random.nextInt(plans ? PLAN_MILLIS : STEP_MILLIS)));
            try {
                return method.invoke(step, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                TestStack.pause(Duration.ofMillis(random.nextInt(STEP_MILLIS)));
            }
        }
    }
}
