package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityOutput;
import io.temporal.failure.ApplicationFailure;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class GivingBackTest {

    private final DatabaseReach database = new DatabaseReach();
    private int carriedOut;

    private final GivingBack givingBack = new GivingBack(database);
    private final ActivityInfo step = (ActivityInfo) Proxy.newProxyInstance(
            ActivityInfo.class.getClassLoader(), new Class<?>[] {ActivityInfo.class}, (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void failsAStepBeforeItIsBegunWhileTheDatabaseIsLostAndOnlyThen() {
        begin();
        database.heard("refused");
        database.heard("refused");

        assertThatThrownBy(this::begin)
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.isNonRetryable()).isFalse());
        assertThat(carriedOut).isEqualTo(1);

        for (int answer = 0; answer < 3; answer++) {
            database.heard(null);
        }
        begin();
        assertThat(carriedOut).isEqualTo(2);
    }

    private void begin() {
        givingBack.around(step, () -> {
            carriedOut++;
            return new ActivityOutput("done");
        });
    }
}
