package org.restante.message.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.restante.message.boundary.DeliveryStatus;
import org.restante.message.boundary.SentDetail;
import org.restante.message.boundary.TimelineEntry;

/** The story of one delivery, for {@code /message/detail}. */
@Named
@ApplicationScoped
public class DeliveryTimeline {
    /** What happened to one delivery and to its message as a whole; the same several times in a row is told once. */
    public List<TimelineEntry> of(SentDetail detail, DeliveryStatus status) {
        List<TimelineEntry> told = new ArrayList<>();
        for (TimelineEntry entry : detail.timeline()) {
            boolean concerns = entry.delivery() == null || status.delivery().equals(entry.delivery());
            if (concerns && !repeats(told, entry)) {
                told.add(entry);
            }
        }
        return told;
    }

    private static boolean repeats(List<TimelineEntry> told, TimelineEntry entry) {
        return !told.isEmpty() && !entry.refused() && told.get(told.size() - 1).action() == entry.action();
    }
}
