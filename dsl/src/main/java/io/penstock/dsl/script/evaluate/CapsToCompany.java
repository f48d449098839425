package io.penstock.dsl.script.evaluate;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.RotatorId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the caps that the lines on any way to a company ask of it. Not thread-safe. */
final class CapsToCompany {

    private final Scripts scripts;
    private final CompanyId company;
    private final Map<RotatorId, LineList> reached = new LinkedHashMap<>();
    private final Set<RotatorId> leading = new HashSet<>();

    private CapsToCompany(Scripts scripts, CompanyId company) {
        this.scripts = scripts;
        this.company = company;
    }

    /** Each cap once, those of the script itself first. */
    static Set<Cap> of(Scripts scripts, CompanyId company) {
        CapsToCompany search = new CapsToCompany(scripts, company);
        search.reach();
        search.findLeading();
        return search.caps();
    }

    private void reach() {
        Deque<LineList> open = new ArrayDeque<>(List.of(scripts.root()));
        while (!open.isEmpty()) {
            lines(open.removeLast())
                    .filter(CompiledLine::leadsOn)
                    .map(line -> line.rotator().rotator())
                    .forEach(id -> {
                        @Nullable LineList rotator = scripts.rotator(id);
                        if (rotator != null && reached.put(id, rotator) == null) {
                            open.addLast(rotator);
                        }
                    });
        }
    }

    /** Grows until no further rotator leads into one that is found already. */
    private void findLeading() {
        boolean grown;
        do {
            grown = false;
            for (Map.Entry<RotatorId, LineList> rotator : reached.entrySet()) {
                grown |=
                        lines(rotator.getValue()).anyMatch(this::leadsThere)
                                && leading.add(rotator.getKey());
            }
        } while (grown);
    }

    private Set<Cap> caps() {
        Set<Cap> caps = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(scripts.root()),
                        reached.entrySet().stream()
                                .filter(rotator -> leading.contains(rotator.getKey()))
                                .map(Map.Entry::getValue))
                .flatMap(CapsToCompany::lines)
                .filter(this::leadsThere)
                .forEach(line -> caps.addAll(line.guards().caps()));
        return caps;
    }

    private boolean leadsThere(CompiledLine line) {
        return line.leadsOn()
                ? leading.contains(line.rotator().rotator())
                : line.company().equals(company);
    }

    private static Stream<CompiledLine> lines(LineList list) {
        return IntStream.range(0, list.size()).mapToObj(list::at);
    }
}
