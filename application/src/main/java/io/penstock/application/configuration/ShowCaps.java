package io.penstock.application.configuration;

import io.penstock.domain.cap.CapUsage;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.routing.ScriptName.Kind;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import io.penstock.dsl.script.syntax.Term.RotatorTarget;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Shows how far every cap that the configuration asks of a company is used. Thread-safe. */
public final class ShowCaps {

    private final ConfigurationStore store;
    private final CapUsage usage;
    private final InstantSource clock;
    private final ZoneId zone;

    @Inject
    public ShowCaps(ConfigurationStore store, CapUsage usage, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.usage = usage;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The caps of the newest configuration, offers before rotators, by number and line.
     *
     * @throws io.penstock.application.storage.StorageUnavailableException when storage is away
     */
    public List<CapInScript> of(CompanyId company) {
        Catalog catalog = Catalog.of(store.load().documents());
        Map<RotatorId, Script> rotators = new TreeMap<>(catalog.parsedRotators());
        Set<RotatorId> leading = rotatorsThatReach(company, rotators);
        List<CapInScript> caps = new ArrayList<>();
        Instant now = clock.instant();
        scripts(catalog, rotators)
                .forEach((name, script) -> {
                    for (Line line : script.lines()) {
                        if (leadsTo(line, company, leading)) {
                            add(new LinePlace(name, line.number()), line, company, now, caps);
                        }
                    }
                });
        return caps;
    }

    private static Map<ScriptName, Script> scripts(
            Catalog catalog, Map<RotatorId, Script> rotators) {
        Map<ScriptName, Script> scripts = new LinkedHashMap<>();
        for (Offer offer : new TreeMap<>(catalog.offers()).values()) {
            int id = offer.id().value();
            scripts.put(new ScriptName(Kind.OFFER, id), parse(offer.scripts().receipt()));
            offer.scripts()
                    .confirm()
                    .ifPresent(text -> scripts.put(new ScriptName(Kind.CONFIRM, id), parse(text)));
            offer.scripts()
                    .cancel()
                    .ifPresent(text -> scripts.put(new ScriptName(Kind.CANCEL, id), parse(text)));
        }
        rotators.forEach((id, script) -> scripts.put(ScriptName.rotator(id.value()), script));
        return scripts;
    }

    private static Script parse(String text) {
        return ScriptParser.parse(text).script();
    }

    /** Grows until no further rotator leads into one that is found already. */
    private static Set<RotatorId> rotatorsThatReach(
            CompanyId company, Map<RotatorId, Script> rotators) {
        Set<RotatorId> found = new HashSet<>();
        boolean grown;
        do {
            grown = false;
            for (Map.Entry<RotatorId, Script> rotator : rotators.entrySet()) {
                boolean leads =
                        rotator.getValue().lines().stream()
                                .anyMatch(line -> leadsTo(line, company, found));
                grown |= leads && found.add(rotator.getKey());
            }
        } while (grown);
        return found;
    }

    private static boolean leadsTo(Line line, CompanyId company, Set<RotatorId> leading) {
        return switch (line.target()) {
            case CompanyTarget(CompanyId named) -> named.equals(company);
            case RotatorTarget(RotatorId rotator, boolean _) -> leading.contains(rotator);
        };
    }

    private void add(
            LinePlace place, Line line, CompanyId company, Instant now, List<CapInScript> caps) {
        line.terms()
                .forEach(placed -> {
                    if (placed.term() instanceof Term.CapLimit limit) {
                        long used = usage.used(new CompanyCap(company, limit.cap()), now, zone);
                        caps.add(new CapInScript(place, limit.cap(), used));
                    }
                });
    }
}
