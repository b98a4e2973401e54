package dev.maillon.store;

import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Where transactions get their connections from: ones that never commit by themselves. To switch that off, and on again, is two of a
 * transaction's statements. Whoever asks the other source for a connection in a transaction gets the transaction's.
 */
final class TransactionConnections extends DelegatingDataSource implements InfrastructureProxy {

    private final DataSource statements;

    /**
     * @param connections that never commit by themselves
     * @param statements the source that everybody knows; its connections are for single statements
     */
    TransactionConnections(DataSource connections, DataSource statements) {
        super(connections);
        this.statements = statements;
    }

    @Override
    public Object getWrappedObject() {
        return statements;
    }
}
