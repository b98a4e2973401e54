package dev.maillon.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process of this machine has used, as the kernel counts it. */
record ProcessMeter(String name, long pid) {

    /** {@code USER_HZ}, which Linux has fixed for what it tells programs. */
    private static final double TICKS = 100;

    private static final double KIB_OF_A_MIB = 1024;

    /** Fields of {@code stat} after the name in brackets: the state is the first of them. */
    private static final int USER_TIME = 11;

    /** @return processor seconds since it began, in its own code and in the kernel's for it */
    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) / TICKS;
    }

    /** @return the most memory that it ever held, in MiB */
    double peakMiB() {
        return kib("VmHWM:") / KIB_OF_A_MIB;
    }

    /** @return the memory that it holds, in MiB */
    double nowMiB() {
        return kib("VmRSS:") / KIB_OF_A_MIB;
    }

    private long kib(String what) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(what))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not run any more", e);
        }
    }
}
