package dev.maillon.bench.load;

import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.Script;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that answers everybody at once, but for those who say that they can wait: they wait until it is told to go on. */
final class HeldModel implements Script {

    /** Among what a customer says. */
    static final String NO_HURRY = "no hurry";

    private final Script answers;
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();

    HeldModel(Script answers) {
        this.answers = answers;
    }

    @Override
    public Reaction to(Question question) {
        if (question.last().contains(NO_HURRY)) {
            hold();
        }
        return answers.to(question);
    }

    private void hold() {
        held.incrementAndGet();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.decrementAndGet();
        }
    }

    /** How many wait at this moment. */
    int held() {
        return held.get();
    }

    void goOn() {
        goOn.countDown();
    }
}
