package io.penstock.application.flow.document;

import io.penstock.application.company.DelayDocument;
import io.penstock.application.expression.Expressions;
import io.penstock.domain.delivery.DelayRule;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.StagePlace;
import io.penstock.dsl.criteria.Criteria;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known while a flow is read: its names, and the stages so far. Not thread-safe. */
final class FlowReading {

    private static final String ROOT = "flow";
    private static final List<String> CRITERIA = List.of("criteria", "step_criteria");

    private final DocumentReader whole;
    private final Calendars calendars;
    private final Map<String, Object> values;
    private final FlowScope scope;
    private final Set<String> ids = new HashSet<>();
    private final List<String> places = new ArrayList<>();
    private final List<DocumentProblem> warnings = new ArrayList<>();

    FlowReading(DocumentReader whole, Calendars calendars, Map<String, Object> values) {
        this.whole = whole;
        this.calendars = calendars;
        this.values = values;
        this.scope = new FlowScope(values.keySet(), calendars.all().keySet(), calendars.usual());
    }

    /** Where all of the flow stands. */
    Spot root() {
        return take(whole, ROOT, 0);
    }

    /** Where a stage comes to stand that is called so. */
    Spot enter(Spot around, String name, DocumentReader reader) {
        String plain = name.strip().replace('/', '-');
        String id = around.number() == 0 ? plain : around.id() + "/" + plain;
        if (places.size() == Flow.MOST_STAGES) {
            whole.problem(
                    FlowDocument.STEPS,
                    "have more than %,d stages; split the flow".formatted(Flow.MOST_STAGES));
        }
        if (around.depth() == Flow.MAXIMUM_DEPTH) {
            whole.problem(
                    FlowDocument.STEPS,
                    "are nested more than " + Flow.MAXIMUM_DEPTH + " deep; split the flow");
        }
        return take(reader, bounded(id), around.depth() + 1);
    }

    private String bounded(String id) {
        if (id.length() <= Flow.LONGEST_ID) {
            return id;
        }
        whole.problem(
                FlowDocument.STEPS,
                "have a name that comes, with those around it, to more than %,d characters"
                        .formatted(Flow.LONGEST_ID));
        return id.substring(0, Flow.LONGEST_ID);
    }

    private Spot take(DocumentReader reader, String id, int depth) {
        String unique = id;
        for (int count = 2; !ids.add(unique); count++) {
            unique = id + "-" + count;
        }
        places.add(reader.place());
        return new Spot(places.size() - 1, unique, depth);
    }

    /** Whether no more stages are read, for there are too many or they stand too deep. */
    boolean isFull(Spot around) {
        return places.size() > Flow.MOST_STAGES || around.depth() > Flow.MAXIMUM_DEPTH;
    }

    /** The place of a stage, with the criteria and the delays that stand in its section. */
    StagePlace place(Spot spot, DocumentReader reader) {
        return place(spot, criteria(reader), reader);
    }

    StagePlace place(Spot spot, Optional<Condition> criteria, DocumentReader reader) {
        return new StagePlace(spot.number(), spot.id(), criteria, delays(reader));
    }

    private List<DelayRule> delays(DocumentReader reader) {
        List<DelayRule> rules = DelayDocument.read(reader, scope);
        return rules.subList(0, Math.min(rules.size(), DelayRule.MOST_RULES));
    }

    /** The criteria in a section, under either of their names. */
    Optional<Condition> criteria(DocumentReader reader) {
        List<String> given = CRITERIA.stream().filter(reader::has).toList();
        if (given.size() > 1) {
            reader.problem(given.getLast(), "says the same as criteria; give one of the two");
        }
        Optional<Condition> criteria =
                CRITERIA.stream()
                        .map(key -> Expressions.criteria(reader, key, scope))
                        .toList()
                        .stream()
                        .flatMap(Optional::stream)
                        .findFirst();
        Optional<NumberRange> range = NumberRange.read(reader);
        if (range.isEmpty() || (criteria.isEmpty() && !given.isEmpty())) {
            return criteria;
        }
        criteria.ifPresent(condition -> compare(range.get(), condition, reader));
        return criteria.or(() -> Criteria.parse(range.get().criteria(), scope).condition());
    }

    private static void compare(NumberRange range, Condition criteria, DocumentReader reader) {
        Optional<BitSet> numbers = RandomNumbers.of(criteria);
        if (numbers.isEmpty()) {
            reader.problem(
                    NumberRange.RANGE,
                    "cannot be compared with the criteria, which ask for more than random; put the"
                            + " range into them: "
                            + range.criteria());
        } else if (!numbers.get().equals(range.numbers())) {
            reader.problem(
                    NumberRange.RANGE,
                    "must be the same numbers as those of the criteria, which hold for "
                            + NumberList.of(numbers.get()));
        }
    }

    void warn(DocumentReader reader, String key, String message) {
        String place = reader.place();
        String field = reader.spelled(key);
        warnings.add(new DocumentProblem(place.isEmpty() ? field : place + "." + field, message));
    }

    FlowScope scope() {
        return scope;
    }

    Calendars calendars() {
        return calendars;
    }

    Map<String, Object> values() {
        return values;
    }

    List<String> places() {
        return places;
    }

    List<DocumentProblem> warnings() {
        return warnings;
    }
}
