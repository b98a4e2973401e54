package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.local.MaillonApi;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the system that is measured is: started for it on this machine, or at another address. */
interface MeasuredSystem extends AutoCloseable {

    MaillonApi api();

    /** Has the roles gateway, operator and admin. */
    String key();

    /** Where the reply sink listens; port 0: any. */
    InetSocketAddress sink();

    /** Under which host the worker finds the sink. */
    String sinkHost();

    Meters meters();

    /** Null if it is not known. */
    @Nullable
    TemporalMeter temporal();

    /** Gives the customers' conversations a past. */
    void tellPast(List<Customer> customers, int messages);

    @Override
    void close();
}
