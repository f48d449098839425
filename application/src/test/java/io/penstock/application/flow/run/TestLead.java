package io.penstock.application.flow.run;

import io.penstock.application.pixel.PixelRun;
import io.penstock.application.routing.Promises;
import io.penstock.application.routing.Route;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.FlowPlan;
import io.penstock.domain.flow.FlowRecord;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.routing.DecidedBy;
import io.penstock.domain.routing.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A lead that goes through a flow in a test: takes every advance over, and says what the test wants
 * of companies, whose numbers are the places of their names in the alphabet, or after that.
 */
final class TestLead implements Surroundings {

    private static final int LETTERS = 26;

    static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final FlowPlan plan;
    private final List<FlowRecord> records = new ArrayList<>();
    private final List<CompanyId> companies = new ArrayList<>();
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Map<String, Instant> full = new HashMap<>();
    private final Set<String> fetching = new HashSet<>();
    private final List<String> script = new ArrayList<>();
    private final Set<Integer> fired = new HashSet<>();
    private final List<String> outcomes = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>(Map.of("random", 50));
    private final List<String> names;
    private Instant now = MONDAY_NOON;
    private int chosen;
    private Optional<LeadId> id = Optional.empty();
    private List<BigDecimal> weights = List.of();

    TestLead(FlowPlan plan) {
        this.plan = plan;
        this.names =
                plan.flow()
                        .root()
                        .offerings()
                        .map(stage -> stage.recipient().label())
                        .filter(label -> label.length() > 1 && !label.equals("Nobody"))
                        .distinct()
                        .toList();
    }

    /** Takes the lead on, and answers the names of those who get it. */
    List<String> go() {
        return take(FlowInterpreter.advance(plan, records, companies.size(), this));
    }

    List<String> release() {
        return take(FlowInterpreter.release(plan, records, companies.size(), this));
    }

    private List<String> take(Advance advance) {
        records.addAll(advance.records());
        advance.sales().forEach(sale -> companies.add(sale.company()));
        advance.withdrawn().forEach(decision -> answers.put(decision, new Answer.CalledOff()));
        last = Optional.of(advance);
        return advance.sales().stream().map(sale -> name(sale.company())).toList();
    }

    private Optional<Advance> last = Optional.empty();

    /** The last advance. */
    Advance last() {
        return last.orElseThrow();
    }

    private String name(CompanyId company) {
        return company.value() > LETTERS
                ? names.get(company.value() - LETTERS - 1)
                : String.valueOf((char) ('A' + company.value() - 1));
    }

    private CompanyId id(String name) {
        return new CompanyId(
                name.length() > 1 ? LETTERS + 1 + names.indexOf(name) : name.charAt(0) - 'A' + 1);
    }

    TestLead says(String name, Answer answer) {
        answers.put(companies.lastIndexOf(id(name)) + 1, answer);
        return this;
    }

    TestLead accepts(String name) {
        return says(name, new Answer.Accepted(now));
    }

    TestLead rejects(String name) {
        return says(name, new Answer.Rejected());
    }

    TestLead isFull(String name, Instant roomAt) {
        full.put(name, roomAt);
        return this;
    }

    TestLead hasRoom(String name) {
        full.remove(name);
        return this;
    }

    TestLead fetches(String name) {
        fetching.add(name);
        return this;
    }

    /** Whom the script chooses, the first of those who are left. */
    TestLead script(String... names) {
        script.addAll(List.of(names));
        return this;
    }

    TestLead chooses(int index) {
        chosen = index;
        return this;
    }

    /** Draws by weights, as a lead of this id does. */
    TestLead draws(LeadId lead, List<BigDecimal> given) {
        id = Optional.of(lead);
        weights = given;
        return this;
    }

    TestLead after(Duration time) {
        now = now.plus(time);
        return this;
    }

    TestLead at(Instant moment) {
        now = moment;
        return this;
    }

    /** With which outcomes pixels were fired. */
    List<String> outcomes() {
        return outcomes;
    }

    int fired() {
        return fired.size();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Variables variables(Stage stage) {
        return new Variables() {
            @Override
            public @Nullable Object value(String name) {
                return values.get(name);
            }

            @Override
            public boolean isOpen(String calendar) {
                return Objects.requireNonNull(plan.flow().calendars().get(calendar)).isOpen(now);
            }
        };
    }

    /** What the lead carries; {@code random} is 50 unless it is said here. */
    TestLead with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    @Override
    public Answer answer(int decision) {
        return answers.getOrDefault(decision, new Answer.Pending());
    }

    @Override
    public CompanyId company(int decision) {
        return companies.get(decision - 1);
    }

    @Override
    public Optional<CompanyId> company(Stage.Offering stage) {
        String label = stage.recipient().label();
        return label.length() == 1 || names.contains(label)
                ? Optional.of(id(label))
                : Optional.empty();
    }

    @Override
    public Offered offer(Stage.Offering stage, CompanyId company, int number) {
        Instant roomAt = full.get(stage.recipient().label());
        return roomAt == null
                ? new Offered.Taken(sale(stage, company, number))
                : new Offered.Full("It is full.", roomAt);
    }

    @Override
    public Asked script(
            Stage.Script stage, List<Integer> tried, Set<CompanyId> passed, int number) {
        return new Asked(
                script.stream()
                        .map(this::id)
                        .filter(company -> !passed.contains(company))
                        .findFirst()
                        .map(company -> sale(stage, company, number)));
    }

    private Sale sale(Stage stage, CompanyId company, int number) {
        Decision decision =
                new Decision(
                        number,
                        io.penstock.domain.routing.Stage.RECEIPT,
                        DecidedBy.DEFAULT,
                        Optional.of(company),
                        List.of(),
                        1,
                        now,
                        ZoneOffset.UTC,
                        List.of());
        return new Sale(
                stage, new Route(decision, Promises.NONE), fetching.contains(name(company)));
    }

    @Override
    public int choose(Stage stage, boolean even, SortedMap<Integer, BigDecimal> shares) {
        return id.map(lead -> DrawnShare.of(lead, stage.place().id(), shares))
                .orElseGet(() -> shares.containsKey(chosen) ? chosen : shares.firstKey());
    }

    @Override
    public List<BigDecimal> weights(Stage.Performance stage) {
        return weights.isEmpty()
                ? stage.recipients().stream().map(_ -> BigDecimal.ONE).toList()
                : weights;
    }

    @Override
    public Optional<PixelRun> pixels(Stage.Pixels stage, String outcome) {
        outcomes.add(outcome);
        fired.add(stage.place().number());
        return Optional.empty();
    }
}
