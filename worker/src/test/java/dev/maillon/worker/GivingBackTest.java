package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityInput;
import io.temporal.common.interceptors.Header;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.Test;

class GivingBackTest {

    private final DatabaseReach database = new DatabaseReach();
    private int carriedOut;

    private final ActivityInboundCallsInterceptor step = new GivingBack(database)
            .interceptActivity(new ActivityInboundCallsInterceptor() {
                @Override
                public void init(ActivityExecutionContext context) {}

                @Override
                public ActivityOutput execute(ActivityInput input) {
                    carriedOut++;
                    return new ActivityOutput("done");
                }
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
        step.execute(new ActivityInput(Header.empty(), new Object[0]));
    }
}
