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
        Comparison comparison = new Comparison("turns", 1, () -> order.add("raw"), () -> order.add("ours"));

        comparison.run(2, 0, 0);

        assertThat(order).containsExactly("raw", "ours", "raw", "ours", "ours", "raw");
    }

    @Test
    void shouldMissBelowTheLimitAndPassOnIt() {
        assertThat(Table.line(new Outcome("x", 2e6, 1e6, 0.59, 0.1), 0.60)).endsWith("MISS");
        assertThat(Table.line(new Outcome("x", 2e6, 1e6, 0.60, 0.1), 0.60)).endsWith("pass");
    }
}
