package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maillon.bench.load.Comparison.Ratio;
import dev.maillon.bench.load.GrowthReport.Point;
import dev.maillon.bench.load.GrowthReport.Series;
import dev.maillon.bench.load.Journey.Acknowledged;
import dev.maillon.bench.load.Sampling.Sample;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final long MILLI = 1_000_000;

    @Test
    void percentilesAreThoseOfAllTimes() {
        Latencies of = Latencies.of(
                LongStream.rangeClosed(1, 1000).mapToObj(milli -> milli * MILLI).toList());
        assertThat(of.count()).isEqualTo(1000);
        assertThat(of.p50()).isCloseTo(500, within(1.0));
        assertThat(of.p90()).isCloseTo(900, within(1.0));
        assertThat(of.p99()).isCloseTo(990, within(1.0));
        assertThat(of.max()).isCloseTo(1000, within(1.0));
    }

    @Test
    void noTimesAreNoPercentiles() {
        assertThat(Latencies.of(List.of())).isEqualTo(new Latencies(0, 0, 0, 0, 0));
    }

    @Test
    void aWindowHoldsWhatWasToLeaveInItAndCountsWhatArrivedInIt() {
        Window window = Window.of(
                List.of(journey(50, 60, 90), journey(110, 120, 180), journey(150, 155, 250), journey(220, 230, 260)),
                100 * MILLI,
                200 * MILLI,
                new Meters.Reading(Map.of("worker", 0.5), null, null),
                Map.of());
        assertThat(window.turns()).isEqualTo(1);
        assertThat(window.turnsPerSecond()).isCloseTo(10, within(0.001));
        assertThat(window.whole().count()).isEqualTo(2);
        assertThat(window.whole().max()).isCloseTo(100, within(0.2));
        assertThat(window.acknowledgement().max()).isCloseTo(10, within(0.02));
        assertThat(window.delivery().max()).isCloseTo(95, within(0.2));
        assertThat(window.cpuMillisPerTurn("worker")).isEqualTo(500);
        assertThat(window.cpuMillisPerTurn("nobody")).isZero();
    }

    @Test
    void timeCountsFromWhenAMessageWasToLeave() {
        Journey late = journey(100, 400, 450);
        assertThat(late.nanosToAcknowledgement(acknowledged(400))).isEqualTo(300 * MILLI);
    }

    @Test
    void aReplyMayBeQuickerThanTheAcknowledgement() {
        assertThat(journey(0, 20, 10).nanosToDelivery(acknowledged(20))).isZero();
    }

    @Test
    void aRatioIsTheMiddleOneWithTheOutermost() {
        assertThat(Ratio.of(List.of(0.9, 0.7, 0.8))).isEqualTo(new Ratio(0.8, 0.7, 0.9));
        assertThat(Ratio.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }

    @Test
    void aSlopeIsTheOneOfTheLineThroughAllPoints() {
        List<Point> points = Point.of(List.of(
                new Sample(0, 10, 5000, 70),
                new Sample(0, 12, 5000, 70),
                new Sample(1000, 12, 5100, 70),
                new Sample(2000, 14, 5200, 70)));
        Series series = new Series("messages", 1000, points);
        assertThat(points.getFirst()).isEqualTo(new Point(0, 2, 12, 5000, 70));
        assertThat(series.slope(Point::bytes)).isCloseTo(100, within(0.001));
        assertThat(series.slope(Point::p50)).isCloseTo(1, within(0.001));
        assertThat(series.slope(Point::tokens)).isZero();
    }

    private static Journey journey(long scheduled, long acknowledged, long delivered) {
        Journey journey = new Journey("m", scheduled * MILLI);
        journey.acknowledge(acknowledged(acknowledged));
        journey.deliver("r", delivered * MILLI);
        return journey;
    }

    private static Acknowledged acknowledged(long at) {
        return new Acknowledged(at * MILLI, "", "", "");
    }
}
