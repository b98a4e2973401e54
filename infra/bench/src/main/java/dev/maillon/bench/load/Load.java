package dev.maillon.bench.load;

import java.time.Duration;

/** How messages come. */
interface Load {

    /** Sends for this long; what is still under way then is nobody's to wait for here. */
    void run(Sender sender, Duration time) throws InterruptedException;

    /** For the report. */
    String about();
}
