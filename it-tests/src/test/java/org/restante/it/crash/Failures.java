package org.restante.it.crash;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What did not get its answer, by what was heard instead. */
final class Failures {
    private static final int SHOWN = 6;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void add(RuntimeException heard) {
        counts.merge(String.valueOf(heard.getMessage()), 1, Integer::sum);
    }

    @Override
    public String toString() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() + " "
                + counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(SHOWN)
                        .map(one -> one.getValue() + " x " + one.getKey())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
