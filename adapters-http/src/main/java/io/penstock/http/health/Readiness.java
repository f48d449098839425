package io.penstock.http.health;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every check there is. Thread-safe. */
public final class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Set<ReadinessCheck> checks;

    @Inject
    public Readiness(Set<ReadinessCheck> checks) {
        this.checks = checks;
    }

    /** What came of one check; without trouble it is well. */
    record Finding(String name, boolean ok, @Nullable String trouble) {}

    List<Finding> findings() {
        return checks.stream().map(Readiness::make).toList();
    }

    private static Finding make(ReadinessCheck check) {
        try {
            return check.trouble()
                    .map(trouble -> new Finding(check.name(), false, trouble))
                    .orElseGet(() -> new Finding(check.name(), true, null));
        } catch (RuntimeException e) {
            log.warn("The check of {} failed.", check.name(), e);
            return new Finding(check.name(), false, "The check itself failed; see the log.");
        }
    }
}
