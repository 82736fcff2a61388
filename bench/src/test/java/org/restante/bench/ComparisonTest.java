package org.restante.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing here looks at a clock: whether a machine is fast is not for a test to say. */
class ComparisonTest {
    @Test
    void shouldTakeTheMiddleOfAnOddNumberOfValues() {
        assertThat(Comparison.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Comparison.median(1, 100, 2, 4)).isEqualTo(3);
    }

    @Test
    void shouldTakeTurnsAtGoingFirst() throws Exception {
        List<String> order = new ArrayList<>();
        compare(order, 1, 1, 2);

        assertThat(order).containsExactly("raw", "ours", "raw", "ours", "ours", "raw");
    }

    @Test
    void shouldDivideOursByTheYardstick() throws Exception {
        Outcome outcome = compare(new ArrayList<>(), 4, 3, 3);

        assertThat(outcome.ratio()).isEqualTo(0.75);
        assertThat(outcome.spread()).isZero();
    }

    @Test
    void shouldMissBelowTheLimitAndPassOnIt() {
        assertThat(Table.line(outcome(0.59, 0.01))).endsWith("  MISS");
        assertThat(Table.line(outcome(0.60, 0.01))).endsWith("  pass");
    }

    @Test
    void shouldSayThatARestlessMachineWasMeasured() {
        assertThat(Table.line(outcome(0.60, 0.30))).endsWith("restless, pass");
    }

    private static Outcome outcome(double ratio, double spread) {
        return new Outcome("x", Unit.TIMES, 0.60, 2, 1, ratio, spread);
    }

    private static Outcome compare(List<String> order, double raw, double ours, int rounds) throws Exception {
        Side baseline = seconds -> {
            order.add("raw");
            return raw;
        };
        Side measured = seconds -> {
            order.add("ours");
            return ours;
        };
        return new Comparison("turns", Unit.TIMES, Limit.of(1), baseline, measured).run(new Timing(rounds, 0, 0));
    }
}
