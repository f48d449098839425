package io.penstock.application.flow.trial;

import io.penstock.application.flow.document.Tolerance;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowTrial;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.lead.LeadAttributesReader;
import io.penstock.dsl.script.suite.Moments;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a flow is to be tried, as the API and the command line write it. Reads one. */
final class FlowTestDocument {

    static final String LEAD = "lead";
    static final String EXPECT = "expect";
    static final String VOLUME = "volume";
    static final String TOLERANCE = "tolerance";
    static final String ACCEPT = "accept";
    static final String AT = "at";
    static final String OVER = "over";
    static final String ZONE = "zone";
    static final String SEED = "seed";
    private static final int LONGEST = 100;
    private static final int USUAL_VOLUME = 1_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(366);

    private final DocumentReader reader;
    private final int mostLeads;
    private final Optional<TrialOffers> offers;
    private final List<DocumentProblem> missing = new ArrayList<>();

    /**
     * A document.
     *
     * @param offers those that it may name; absent where there is no server
     */
    FlowTestDocument(DocumentReader reader, int mostLeads, Optional<TrialOffers> offers) {
        this.reader = reader;
        this.mostLeads = mostLeads;
        this.offers = offers;
    }

    /** Reads it; empty where there are problems. */
    Optional<FlowTest> read(Instant now, ZoneId usual) {
        TriedFlow tried = TriedFlow.read(reader, offers);
        TrialOffer offer = tried.offer();
        Optional<FlowTrial> trial = tried.flow().flatMap(Flow::trial);
        int volume = volume(trial);
        Map<String, Fraction> expected = expected(tried, trial);
        BigDecimal tolerance = tolerance(trial);
        Map<String, Fraction> accept = parts(ACCEPT, offer).byFoldedName();
        Optional<DocumentReader> lead = reader.section(LEAD);
        LeadAttributes attributes =
                lead.map(LeadAttributesReader::read)
                        .orElseGet(() -> LeadAttributes.builder().build());
        LeadFields fields = lead.map(this::fields).orElseGet(LeadFields::none);
        Instant at = at(now);
        Duration over = reader.duration(OVER, Duration.ZERO, LONGEST_TIME).orElse(Duration.ZERO);
        ZoneId zone = zone(usual);
        long seed = reader.whole(SEED, 0, Long.MAX_VALUE).orElse(FlowTest.FIRST_SEED);
        tried.flow().ifPresent(_ -> checkNames(tried, accept));
        missing.addAll(tried.missing());
        return problems().isEmpty()
                ? tried.flow()
                        .map(read ->
                                new FlowTest(
                                        read,
                                        offer,
                                        tried.script(),
                                        tried.fallback(),
                                        attributes,
                                        fields,
                                        volume,
                                        expected,
                                        tolerance,
                                        accept,
                                        at,
                                        over,
                                        zone,
                                        seed))
                : Optional.empty();
    }

    /** Everything that is wrong with it. */
    List<DocumentProblem> problems() {
        List<DocumentProblem> problems = new ArrayList<>(reader.finish());
        problems.addAll(missing);
        return problems;
    }

    private int volume(Optional<FlowTrial> trial) {
        int usual = trial.map(FlowTrial::volume).orElse(Math.min(mostLeads, USUAL_VOLUME));
        Optional<Long> given = reader.whole(VOLUME, 1, FlowTrial.MOST_LEADS);
        if (given.filter(leads -> leads > mostLeads).isPresent()) {
            reader.problem(VOLUME, "is above the " + most() + "; give fewer, or" + elsewhere());
        } else if (given.isEmpty() && usual > mostLeads) {
            reader.problem(
                    VOLUME,
                    "must be given beside flow, as the flow's test_volume is above the "
                            + most()
                            + "; or"
                            + elsewhere());
        }
        return given.map(Long::intValue).orElse(Math.min(usual, mostLeads));
    }

    private String most() {
        return "%,d leads that are tried here at most".formatted(mostLeads);
    }

    private static String elsewhere() {
        return " try it by penstock flow test, which sends up to %,d"
                .formatted(FlowTrial.MOST_LEADS);
    }

    private Map<String, Fraction> expected(TriedFlow tried, Optional<FlowTrial> trial) {
        if (reader.has(EXPECT) || trial.isEmpty()) {
            return parts(EXPECT, tried.offer()).byName();
        }
        PartsByRecipient parts = PartsByRecipient.expected(trial.get(), tried.offer());
        parts.twice()
                .forEach(why ->
                        missing.add(
                                new DocumentProblem(
                                        TriedFlow.FLOW,
                                        "has an expected_distribution that " + why)));
        return parts.byName();
    }

    private PartsByRecipient parts(String key, TrialOffer offer) {
        PartsByRecipient parts = PartsByRecipient.of(PartsByName.read(reader, key), offer);
        parts.twice().forEach(why -> reader.problem(key, why));
        return parts;
    }

    private BigDecimal tolerance(Optional<FlowTrial> trial) {
        return Tolerance.read(reader, TOLERANCE)
                .or(() -> trial.map(FlowTrial::tolerance))
                .orElse(Tolerance.USUAL);
    }

    private LeadFields fields(DocumentReader lead) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String key : lead.keys()) {
            if (Attribute.byKey(key).isEmpty()) {
                fields.put(key, lead.anything(key).orElse(null));
            }
        }
        try {
            return new LeadFields(fields);
        } catch (IllegalArgumentException e) {
            reader.problem(LEAD, "cannot be: " + e.getMessage());
            return LeadFields.none();
        }
    }

    private Instant at(Instant now) {
        Optional<String> text = reader.text(AT, LONGEST);
        Optional<Instant> moment = text.flatMap(Moments::parse);
        if (text.isPresent() && moment.isEmpty()) {
            reader.problem(AT, "must be a moment such as 2026-11-20T10:00:00Z");
        }
        return moment.orElse(now).truncatedTo(ChronoUnit.MILLIS);
    }

    private ZoneId zone(ZoneId usual) {
        Optional<String> name = reader.text(ZONE, LONGEST);
        try {
            return name.map(ZoneId::of).orElse(usual);
        } catch (DateTimeException e) {
            reader.problem(ZONE, "must be a time zone such as Europe/Berlin");
            return usual;
        }
    }

    private void checkNames(TriedFlow tried, Map<String, Fraction> accept) {
        Set<String> known = tried.recipients();
        boolean script = tried.asksScript();
        accept.keySet().stream()
                .filter(name -> !known.contains(name))
                .filter(name -> !script || !name.matches("#[1-9][0-9]*"))
                .forEach(name ->
                        reader.problem(
                                ACCEPT, "names '" + name + "', which is no recipient of the flow"));
    }
}
