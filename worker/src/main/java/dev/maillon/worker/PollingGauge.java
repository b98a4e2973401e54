package dev.maillon.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code maillon.worker.polling}: 1 while this worker takes work, else 0. */
@Component
record PollingGauge(WorkerLife life) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("maillon.worker.polling", life, worker -> worker.isPolling() ? 1 : 0)
                .description("1 while the worker takes work")
                .register(meters);
    }
}
