package io.penstock.http.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How each answer is provoked, exactly one way each. */
final class Provocations {

    private final Map<DocumentedAnswer, Provocation> known = new HashMap<>();

    static Provocations all() {
        Provocations all = new Provocations();
        LeadProvocations.addTo(all);
        DocumentProvocations.addTo(all);
        CompanyProvocations.addTo(all);
        ProgramProvocations.addTo(all);
        PerformanceProvocations.addTo(all);
        SecretProvocations.addTo(all);
        ConversionProvocations.addTo(all);
        PixelProvocations.addTo(all);
        FlowProvocations.addTo(all);
        BatchProvocations.addTo(all);
        return all;
    }

    /** Begins an operation, with a request of it that is sound. */
    Operation operation(String id, Function<World, ApiRequest> sound) {
        return new Operation(this, id, sound);
    }

    void add(DocumentedAnswer answer, Provocation provocation) {
        if (known.putIfAbsent(answer, provocation) != null) {
            throw new IllegalStateException("Two ways provoke '" + answer + "'.");
        }
    }

    Optional<Provocation> of(DocumentedAnswer answer) {
        return Optional.ofNullable(known.get(answer));
    }

    Set<DocumentedAnswer> answers() {
        return Set.copyOf(known.keySet());
    }
}
