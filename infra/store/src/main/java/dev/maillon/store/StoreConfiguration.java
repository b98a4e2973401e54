package dev.maillon.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store, for whichever process imports it. Flyway brings the schema up to date at start; it locks, so several may start at once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@EnableJdbcRepositories(enableDefaultTransactions = false)
@ComponentScan
public class StoreConfiguration {

    /** A session that says nothing; a transaction says something every few milliseconds. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);

    @Bean
    HikariDataSource dataSource(StoreSettings settings) {
        HikariDataSource source = connections(settings, settings.connectionsForStatements());
        source.setMinimumIdle(2);
        return source;
    }

    /** Its connections wait for as long as it takes to change a large table; those of the pools give up after seconds. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationConnections(StoreSettings settings) {
        return new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    }

    @Bean(defaultCandidate = false)
    HikariDataSource transactionConnections(StoreSettings settings) {
        HikariDataSource source = connections(settings, settings.poolSize());
        source.setAutoCommit(false);
        return source;
    }

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource dataSource, @Qualifier("transactionConnections") DataSource transactionConnections) {
        return new JdbcTransactionManager(new TransactionConnections(transactionConnections, dataSource));
    }

    /** An outage shows as an exception within seconds, so that the caller can answer or retry. */
    private static HikariDataSource connections(StoreSettings settings, int most) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(settings.url());
        source.setUsername(settings.user());
        source.setPassword(settings.password());
        source.setMaximumPoolSize(most);
        source.setConnectionTimeout(3_000);
        source.setValidationTimeout(2_000);
        // At REPEATABLE READ a read before a lock would see an old row, and MySQL 8 loses updates on read-then-write
        // (Jepsen, 2023).
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // A host that vanishes in the middle of a transaction keeps its locks until the server gives its session up,
        // and that is after eight hours unless the session says so. Connections that only rest are kept alive.
        source.setConnectionInitSql("SET SESSION wait_timeout = " + GIVEN_UP_AFTER.toSeconds());
        source.setKeepaliveTime(GIVEN_UP_AFTER.dividedBy(2).toMillis());
        source.addDataSourceProperty("tcpKeepAlive", "true");
        source.addDataSourceProperty("connectionTimeZone", "UTC");
        source.addDataSourceProperty("connectTimeout", "3000");
        source.addDataSourceProperty("socketTimeout", "10000");
        // By the client: a statement prepared on the server that selects all columns fails in every running process
        // once a migration adds one (Connector/J 9.7 reads the row by the columns that it was prepared with).
        source.addDataSourceProperty("cachePrepStmts", "true");
        source.addDataSourceProperty("prepStmtCacheSize", "256");
        source.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
        source.addDataSourceProperty("rewriteBatchedStatements", "true");
        // A step's span tells of it; the driver would make one of each statement, for nobody.
        source.addDataSourceProperty("openTelemetry", "DISABLED");
        return source;
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    InstantSource clock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc);
    }

    @Bean
    CatalogReader catalogReader() {
        return new CatalogReader();
    }

    @Bean
    Function<String, CatalogReading> savedCatalogReader(CatalogReader reader) {
        return reader::readSaved;
    }
}
