package dev.maillon.starter;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test begins with the example's catalog in force, and with nothing handed to Temporal. */
@ApiTest
public abstract class FreshApiTest {

    @Autowired
    protected Api api;

    @Autowired
    protected FakeRuns runs;

    @Autowired
    protected Stored stored;

    @BeforeEach
    void beginAfresh() {
        runs.reset();
        stored.exampleCatalog();
    }
}
