package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process whose clock is wrong reckons as all others do. The database's clock stands, a year before this machine's. */
class DatabaseClockTest {

    private static final Instant ITS_TIME = Instant.parse("2025-11-30T12:00:00Z");

    @Test
    void aProcessGoesByTheDatabasesClock() {
        try (ConfigurableApplicationContext process = process()) {
            InstantSource clock = process.getBean(InstantSource.class);

            assertThat(clock.instant()).isBetween(ITS_TIME, ITS_TIME.plusSeconds(3_600));
        }
    }

    @Test
    void itGoesOnWhileTheDatabaseIsAway() {
        HikariDataSource source = standing();
        InstantSource clock = new DatabaseClock(JdbcClient.create(source));
        Instant before = clock.instant();
        source.close();

        assertThat(clock.instant()).isAfter(before).isBefore(ITS_TIME.plusSeconds(3_600));
    }

    @Test
    void whoHasNeverSeenItDoesNotGuess() {
        HikariDataSource source = standing();
        source.close();

        assertThatThrownBy(() -> new DatabaseClock(JdbcClient.create(source)).instant())
                .isInstanceOf(DataAccessException.class);
    }

    private static HikariDataSource standing() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url());
        source.setUsername("root");
        return source;
    }

    private static ConfigurableApplicationContext process() {
        return new SpringApplicationBuilder(Process.class)
                .web(WebApplicationType.NONE)
                .run("--maillon.store.url=" + url(), "--maillon.store.user=root", "--logging.level.root=warn");
    }

    private static String url() {
        return TestDatabase.freshUrl() + "&sessionVariables=timestamp=" + ITS_TIME.getEpochSecond();
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Process {}
}
