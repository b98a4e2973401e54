package dev.maillon.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets threads do the same thing at the same moment. */
final class Together {

    private Together() {}

    /** @return what each of them got, in no order; the first failure is thrown */
    static <T> List<T> all(int calls, int threads, IntFunction<T> call) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int number = 0; number < calls; number++) {
                int mine = number;
                futures.add(pool.submit(() -> {
                    go.await();
                    return call.apply(mine);
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
