package io.penstock.db.lead;

import io.penstock.db.cap.CapNames;
import io.penstock.db.storage.Json;
import io.penstock.domain.cap.Cap;
import io.penstock.domain.cap.CompanyCap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.GuardReading;
import io.penstock.domain.routing.LinePlace;
import io.penstock.domain.routing.ScriptName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rested on, as the database keeps it.
 *
 * @param path the lines that led there
 * @param readings the guard values that were read
 * @param stage the id of the stage of a flow that it was made for, if it was
 * @param round the round of the lead's draws
 */
record DecisionGrounds(
        List<LinePlace> path, List<GuardReading> readings, Optional<String> stage, int round) {

    static DecisionGrounds of(Decision decision) {
        return new DecisionGrounds(
                decision.path(), decision.readings(), decision.flowStage(), decision.round());
    }

    byte[] write() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", path.stream().map(DecisionGrounds::write).toList());
        object.put("readings", readings.stream().map(DecisionGrounds::write).toList());
        stage.ifPresent(id -> object.put("stage", id));
        if (round > 0) {
            object.put("round", round);
        }
        return Json.write(object);
    }

    static DecisionGrounds read(byte[] bytes) {
        Map<String, @Nullable Object> object = Json.read(bytes);
        return new DecisionGrounds(
                list(object, "path", DecisionGrounds::readLine),
                list(object, "readings", DecisionGrounds::readReading),
                Optional.ofNullable(object.get("stage")).map(String::valueOf),
                object.get("round") == null ? 0 : number(object, "round"));
    }

    private static Map<String, Object> write(LinePlace place) {
        return Map.of(
                "script", LeadNames.SCRIPTS.of(place.script().kind()),
                "id", place.script().id(),
                "line", place.line());
    }

    private static LinePlace readLine(Map<?, ?> object) {
        ScriptName.Kind kind = LeadNames.SCRIPTS.read(text(object, "script"));
        return new LinePlace(new ScriptName(kind, number(object, "id")), number(object, "line"));
    }

    private static Map<String, Object> write(GuardReading reading) {
        return switch (reading) {
            case GuardReading.Active(CompanyId company, boolean active) ->
                    Map.of("company", company.value(), "active", active);
            case GuardReading.Passed(CompanyId company) ->
                    Map.of("company", company.value(), "passed", true);
            case GuardReading.CapUse(CompanyCap cap, long used) ->
                    Map.of(
                            "company", cap.company().value(),
                            "period", CapNames.PERIODS.of(cap.cap().period()),
                            "type", CapNames.TYPES.of(cap.cap().type()),
                            "count", cap.cap().count(),
                            "used", used);
        };
    }

    private static GuardReading readReading(Map<?, ?> object) {
        CompanyId company = new CompanyId(number(object, "company"));
        if (object.get("active") instanceof Boolean active) {
            return new GuardReading.Active(company, active);
        }
        if (object.get("passed") != null) {
            return new GuardReading.Passed(company);
        }
        Cap cap =
                new Cap(
                        CapNames.PERIODS.read(text(object, "period")),
                        CapNames.TYPES.read(text(object, "type")),
                        longNumber(object, "count"));
        return new GuardReading.CapUse(new CompanyCap(company, cap), longNumber(object, "used"));
    }

    private static <T> List<T> list(Map<?, ?> object, String name, Function<Map<?, ?>, T> reader) {
        return object.get(name) instanceof List<?> list
                ? list.stream().map(item -> reader.apply((Map<?, ?>) item)).toList()
                : List.of();
    }

    private static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name));
    }

    private static int number(Map<?, ?> object, String name) {
        return Math.toIntExact(longNumber(object, name));
    }

    private static long longNumber(Map<?, ?> object, String name) {
        return Long.parseLong(text(object, name));
    }
}
