package dev.maillon.domain.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is twice as long takes twice as many steps to read, give or take. Steps are counted and not seconds: the methods begun and the
 * branches of our code and of the libraries that read for it, and the characters that searches, patterns and normal forms look at. So are
 * the bytes that it takes, for other loops of the JDK make copies.
 */
class LinearReadersTest {

    /** How many pieces; {@code -Dmaillon.steps=1500} for more. */
    private static final int SHORT = Integer.getInteger("maillon.steps", 500);

    /** Beyond the thousand characters within which YAML looks for a key. */
    private static final int SHORT_DOCUMENT = Math.max(SHORT, 1_500);

    private static final double MOST_STEPS = 2.2;

    /** Tables and lists double when they are full, which a short text may just miss. */
    private static final double MOST_BYTES = 2.8;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Cost(long steps, long bytes) {

        static Cost of(IntConsumer reader, int n) {
            long steps = Steps.taken();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            reader.accept(n);
            return new Cost(Steps.taken() - steps, THREADS.getCurrentThreadAllocatedBytes() - bytes);
        }
    }

    @TestFactory
    Stream<DynamicTest> twiceTheTextTakesTwiceTheSteps() throws ReflectiveOperationException {
        return readers().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        shown(row.getKey()),
                        () -> isLinear(row.getValue(), row.getKey().startsWith("read ") ? SHORT_DOCUMENT : SHORT)));
    }

    private static void isLinear(IntConsumer reader, int n) {
        reader.accept(n / 4);
        Cost one = Cost.of(reader, n);
        Cost two = Cost.of(reader, 2 * n);
        assertThat((double) two.steps / one.steps).as("steps: %s, %s", one, two).isLessThan(MOST_STEPS);
        assertThat((double) two.bytes / one.bytes).as("bytes: %s, %s", one, two).isLessThan(MOST_BYTES);
    }

    private static String shown(String row) {
        return row.codePoints()
                .mapToObj(c -> c >= ' ' && c < 0x250 ? Character.toString(c) : "\\u%04x".formatted(c))
                .reduce("", String::concat);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, IntConsumer> readers() throws ReflectiveOperationException {
        return ((Supplier<Map<String, IntConsumer>>) new CountedClasses()
                        .loadClass(Readers.class.getName())
                        .getConstructor()
                        .newInstance())
                .get();
    }
}
