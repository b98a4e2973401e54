package dev.maillon.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api.Answer;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a probe hears of a Temporal that answers, and of one that takes questions and never answers. */
@ApiTest
@Timeout(30)
class HealthTest {

    private static final Temporal TEMPORAL = new Temporal();
    private static final Server SERVER = started(TEMPORAL);

    @Autowired
    private Api api;

    /** So much of it as health asks. */
    private static final class Temporal extends WorkflowServiceGrpc.WorkflowServiceImplBase {

        private volatile boolean silent;

        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
            if (!silent) {
                answer.onNext(GetSystemInfoResponse.getDefaultInstance());
                answer.onCompleted();
            }
        }
    }

    @DynamicPropertySource
    static void temporal(DynamicPropertyRegistry settings) {
        settings.add("maillon.temporal.target", () -> "127.0.0.1:" + SERVER.getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.shutdownNow();
    }

    @Test
    void knowsDatabaseAndTemporal() {
        awaitReady();
        assertThat(get("").status()).isEqualTo(200);
        TEMPORAL.silent = true;
        try {
            assertThat(get("/readiness").status()).isEqualTo(503);
            assertThat(get("").status()).isEqualTo(503);
            assertThat(get("/liveness").status()).isEqualTo(200);
        } finally {
            TEMPORAL.silent = false;
        }
        awaitReady();
    }

    /** The first question opens the connection, which may take longer than a probe waits. */
    private void awaitReady() {
        while (get("/readiness").status() != 200) {
            Thread.onSpinWait();
        }
    }

    private Answer get(String part) {
        return api.send("GET", "/actuator/health" + part, "", null);
    }

    private static Server started(BindableService temporal) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(temporal)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
