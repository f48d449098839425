package io.penstock.application.flow.trial;

import io.penstock.application.flow.document.FlowDocument;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowTrial;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.lead.LeadAttributesReader;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.suite.Moments;
import io.penstock.dsl.share.Fraction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a flow is to be tried, as the API and the command line write it. Reads one. */
final class FlowTestDocument {

    private static final String FLOW = "flow";
    private static final String SCRIPT = "script";
    private static final String DEFAULT_COMPANY = "default_company";
    private static final String LEAD = "lead";
    private static final String VOLUME = "volume";
    private static final String TOLERANCE = "tolerance";
    private static final String ACCEPT = "accept";
    private static final String AT = "at";
    private static final String ZONE = "zone";
    private static final int LONGEST = 100;
    private static final int USUAL_VOLUME = 1_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(366);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final DocumentReader reader;
    private final int mostLeads;

    FlowTestDocument(DocumentReader reader, int mostLeads) {
        this.reader = reader;
        this.mostLeads = mostLeads;
    }

    /** Reads it; empty where the reader has recorded problems. */
    Optional<FlowTest> read(Instant now, ZoneId usual) {
        reader.require(FLOW);
        Optional<Flow> flow = FlowDocument.read(reader, FLOW);
        Optional<FlowTrial> trial = flow.flatMap(Flow::trial);
        Optional<CompiledScript> script = TrialScript.read(reader, SCRIPT);
        Optional<CompanyId> fallback =
                reader.whole(DEFAULT_COMPANY, 1, Integer.MAX_VALUE)
                        .map(id -> new CompanyId(id.intValue()));
        flow.filter(read -> asksScript(read) && !reader.has(SCRIPT) && fallback.isEmpty())
                .ifPresent(_ ->
                        reader.problem(
                                SCRIPT,
                                "is missing: a step of the flow asks the offer's script; try the"
                                        + " offer as a whole, or give its script"));
        int volume = volume(trial);
        Map<String, Fraction> expected = PartsByName.read(reader, "expect");
        if (!reader.has("expect")) {
            trial.ifPresent(settings -> expected.putAll(expected(settings)));
        }
        BigDecimal tolerance = tolerance(trial);
        Map<String, Fraction> accept = new LinkedHashMap<>();
        PartsByName.read(reader, ACCEPT)
                .forEach((name, part) -> accept.put(TrialCast.folded(name), part));
        Optional<DocumentReader> lead = reader.section(LEAD);
        LeadAttributes attributes =
                lead.map(LeadAttributesReader::read)
                        .orElseGet(() -> LeadAttributes.builder().build());
        LeadFields fields = lead.map(this::fields).orElseGet(LeadFields::none);
        Instant at = at(now);
        Duration over = reader.duration("over", Duration.ZERO, LONGEST_TIME).orElse(Duration.ZERO);
        ZoneId zone = zone(usual);
        long seed = reader.whole("seed", 0, Long.MAX_VALUE).orElse(1L);
        flow.ifPresent(read -> checkNames(read, accept));
        return reader.finish().isEmpty()
                ? flow.map(read ->
                        new FlowTest(
                                read,
                                script,
                                fallback,
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

    private static boolean asksScript(Flow flow) {
        return flow.stages().stream().anyMatch(Stage.Script.class::isInstance);
    }

    private int volume(Optional<FlowTrial> trial) {
        int usual = trial.map(FlowTrial::volume).orElse(Math.min(mostLeads, USUAL_VOLUME));
        Optional<Long> given = reader.whole(VOLUME, 1, mostLeads);
        if (given.isEmpty() && usual > mostLeads) {
            reader.problem(
                    VOLUME,
                    "must be given, as the flow's test_volume is above the "
                            + mostLeads
                            + " that can be tried here");
        }
        return given.map(Long::intValue).orElse(Math.min(usual, mostLeads));
    }

    /** Counts of leads as parts of all that the test wants. */
    private static Map<String, Fraction> expected(FlowTrial trial) {
        Map<String, Fraction> expected = new LinkedHashMap<>();
        trial.expected()
                .forEach((name, count) ->
                        expected.put(
                                name,
                                Fraction.of(count).dividedBy(Fraction.of(trial.volume(), 1))));
        return expected;
    }

    private BigDecimal tolerance(Optional<FlowTrial> trial) {
        Optional<BigDecimal> given = reader.money(TOLERANCE);
        if (given.filter(points -> points.signum() < 0 || points.compareTo(ALL) > 0).isPresent()) {
            reader.problem(TOLERANCE, "must be from 0 to 100, in percentage points");
        }
        return given.or(() -> trial.map(FlowTrial::tolerance)).orElse(BigDecimal.TWO);
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

    private void checkNames(Flow flow, Map<String, Fraction> accept) {
        for (String name : accept.keySet()) {
            boolean known =
                    (asksScript(flow) && name.matches("#[1-9][0-9]*"))
                            || flow.root()
                                    .offerings()
                                    .anyMatch(stage ->
                                            TrialCast.folded(stage.recipient().label())
                                                    .equals(name));
            if (!known) {
                reader.problem(ACCEPT, "names '" + name + "', which is no recipient of the flow");
            }
        }
    }
}
