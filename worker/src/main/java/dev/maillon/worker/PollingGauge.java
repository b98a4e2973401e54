package dev.maillon.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code maillon.worker.polling}: 1 while this worker takes work, else 0. */
@Component
class PollingGauge implements MeterBinder {

    private final WorkerLife life;

    PollingGauge(WorkerLife life) {
        this.life = life;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("maillon.worker.polling", life, worker -> worker.isPolling() ? 1 : 0)
                .description("1 while the worker takes work")
                .register(meters);
    }
}
