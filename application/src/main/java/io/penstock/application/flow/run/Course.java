package io.penstock.application.flow.run;

import io.penstock.application.pixel.PixelRun;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowOutcome;
import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One advance of a lead in its flow: what is known, and what is done. Not thread-safe. */
final class Course {

    private final Flow flow;
    private final FlowLog log;
    private final Surroundings around;
    private final boolean released;
    private final int decisions;
    private final Map<Integer, Sale> sales = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final Set<Integer> withdrawn = new TreeSet<>();
    private final List<PixelRun> pixels = new ArrayList<>();
    private Optional<Instant> wakeAt = Optional.empty();
    private String held = "";

    /**
     * @param decisions how many decisions there are about the lead
     * @param released whether a person has let the lead go on
     */
    Course(Flow flow, FlowLog log, Surroundings around, int decisions, boolean released) {
        this.flow = flow;
        this.log = log;
        this.around = around;
        this.decisions = decisions;
        this.released = released;
    }

    Flow flow() {
        return flow;
    }

    FlowLog log() {
        return log;
    }

    Surroundings around() {
        return around;
    }

    Instant now() {
        return around.now();
    }

    boolean holds(Stage stage, Condition condition) {
        return condition.holds(around.variables(stage));
    }

    /** The number of the next decision. */
    int nextDecision() {
        return decisions + sales.size() + 1;
    }

    /** Has a company get the lead. */
    void sell(Stage stage, Sale sale) {
        int number = nextDecision();
        log.add(stage, Kind.PLACED, number, String.valueOf(sale.company().value()));
        sales.put(number, sale);
        order.add(number);
    }

    /** Has the company of a decision lose the lead. */
    void withdraw(Stage stage, int decision, String why) {
        log.withdraw(stage, decision, Optional.empty(), why);
        withdrawn.add(decision);
    }

    /** Has a company lose the lead that had to answer until a moment. */
    void withdrawLate(Stage stage, int decision, Instant until, String why) {
        log.withdraw(stage, decision, Optional.of(until), why);
        withdrawn.add(decision);
    }

    /** How what the flow has sold stands: a success where any company has taken the lead. */
    String outcome() {
        List<Answer> answers = log.standing().stream().map(this::answer).toList();
        return answers.stream()
                .filter(Answer.Accepted.class::isInstance)
                .findFirst()
                .or(() -> answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast()))
                .map(Answer::key)
                .orElse("none");
    }

    /** What the company of a decision has said. */
    Answer answer(int decision) {
        Sale sale = sales.get(decision);
        if (sale == null) {
            return around.answer(decision);
        }
        return sale.answered() ? new Answer.Accepted(now()) : new Answer.Pending();
    }

    /** Whether one more company may get the lead. */
    boolean hasRoom() {
        return flow.sellLimit().isEmpty() || holders().size() < flow.sellLimit().getAsInt();
    }

    /** The companies that have the lead by the flow, or have it to answer. */
    Set<CompanyId> holders() {
        return log.standing().stream()
                .filter(decision -> {
                    Answer answer = answer(decision);
                    return answer instanceof Answer.Pending || answer instanceof Answer.Accepted;
                })
                .map(this::company)
                .collect(Collectors.toSet());
    }

    private CompanyId company(int decision) {
        Sale sale = sales.get(decision);
        return sale == null ? around.company(decision) : sale.company();
    }

    void fire(PixelRun run) {
        pixels.add(run);
    }

    /** Whether a person has let the lead go on that a stage had kept waiting until now. */
    boolean isReleased() {
        return released;
    }

    /** Has the flow go on at a moment, or earlier. */
    void wakeAt(Instant moment) {
        wakeAt = Optional.of(wakeAt.filter(other -> other.isBefore(moment)).orElse(moment));
    }

    /** Says why the lead waits. */
    void hold(String reason) {
        held = reason;
    }

    /** What came of it. */
    Advance end(Progress root) {
        boolean ended = root != Progress.WAITING;
        boolean taken = !holders().isEmpty();
        if (ended && held.isEmpty()) {
            held = "No company of the flow took it.";
        }
        return new Advance(
                order.stream().map(this::sale).toList(),
                withdrawn,
                pixels,
                log.added(),
                ended ? Optional.empty() : wakeAt,
                held.isEmpty() ? "The flow waits for an answer." : held,
                ended
                        ? Optional.of(taken ? FlowOutcome.SUCCESS : failure(root))
                        : Optional.empty());
    }

    private static FlowOutcome failure(Progress root) {
        return root == Progress.ERROR ? FlowOutcome.ERROR : FlowOutcome.FAILURE;
    }

    private Sale sale(int number) {
        Sale sale = sales.get(number);
        if (sale == null) {
            throw new IllegalStateException("Decision " + number + " sells nothing.");
        }
        return sale;
    }
}
