package io.penstock.application.report;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Alerts kept in memory, which end with the program. Thread-safe. */
public final class InMemoryAlerts implements Alerts {
    private final List<Alert> alerts = new ArrayList<>();

    @Inject
    public InMemoryAlerts() {}

    @Override
    public synchronized void tell(Alert.Notice notice) {
        alerts.add(notice.numbered(alerts.size() + 1L));
    }

    @Override
    public synchronized List<Alert> newest(long before, int atMost) {
        return alerts.reversed().stream()
                .filter(alert -> alert.sequence() < before)
                .limit(atMost)
                .toList();
    }
}
