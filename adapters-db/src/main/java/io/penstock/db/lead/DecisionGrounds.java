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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

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

    private static final SerializableString PATH = Json.name("path");
    private static final SerializableString READINGS = Json.name("readings");
    private static final SerializableString STAGE = Json.name("stage");
    private static final SerializableString ROUND = Json.name("round");
    private static final SerializableString SCRIPT = Json.name("script");
    private static final SerializableString ID = Json.name("id");
    private static final SerializableString LINE = Json.name("line");
    private static final SerializableString COMPANY = Json.name("company");
    private static final SerializableString ACTIVE = Json.name("active");
    private static final SerializableString PASSED = Json.name("passed");
    private static final SerializableString PERIOD = Json.name("period");
    private static final SerializableString TYPE = Json.name("type");
    private static final SerializableString COUNT = Json.name("count");
    private static final SerializableString USED = Json.name("used");

    static DecisionGrounds of(Decision decision) {
        return new DecisionGrounds(
                decision.path(), decision.readings(), decision.flowStage(), decision.round());
    }

    byte[] write() {
        return Json.write(json -> {
            json.writeName(PATH).writeStartArray();
            path.forEach(place -> write(json, place));
            json.writeEndArray();
            json.writeName(READINGS).writeStartArray();
            readings.forEach(reading -> write(json, reading));
            json.writeEndArray();
            stage.ifPresent(id -> json.writeName(STAGE).writeString(id));
            if (round > 0) {
                json.writeName(ROUND).writeNumber(round);
            }
        });
    }

    static DecisionGrounds read(byte[] bytes) {
        Map<String, @Nullable Object> object = Json.read(bytes);
        return new DecisionGrounds(
                list(object, PATH, DecisionGrounds::readLine),
                list(object, READINGS, DecisionGrounds::readReading),
                Optional.ofNullable(object.get(STAGE.getValue())).map(String::valueOf),
                object.get(ROUND.getValue()) == null ? 0 : number(object, ROUND));
    }

    private static void write(JsonGenerator json, LinePlace place) {
        json.writeStartObject();
        json.writeName(SCRIPT).writeString(LeadNames.SCRIPTS.of(place.script().kind()));
        json.writeName(ID).writeNumber(place.script().id());
        json.writeName(LINE).writeNumber(place.line());
        json.writeEndObject();
    }

    private static LinePlace readLine(Map<?, ?> object) {
        ScriptName.Kind kind = LeadNames.SCRIPTS.read(text(object, SCRIPT));
        return new LinePlace(new ScriptName(kind, number(object, ID)), number(object, LINE));
    }

    private static void write(JsonGenerator json, GuardReading reading) {
        json.writeStartObject();
        switch (reading) {
            case GuardReading.Active(CompanyId company, boolean active) -> {
                json.writeName(COMPANY).writeNumber(company.value());
                json.writeName(ACTIVE).writeBoolean(active);
            }
            case GuardReading.Passed(CompanyId company) -> {
                json.writeName(COMPANY).writeNumber(company.value());
                json.writeName(PASSED).writeBoolean(true);
            }
            case GuardReading.CapUse(CompanyCap(CompanyId company, Cap cap), long used) -> {
                json.writeName(COMPANY).writeNumber(company.value());
                json.writeName(PERIOD).writeString(CapNames.PERIODS.of(cap.period()));
                json.writeName(TYPE).writeString(CapNames.TYPES.of(cap.type()));
                json.writeName(COUNT).writeNumber(cap.count());
                json.writeName(USED).writeNumber(used);
            }
        }
        json.writeEndObject();
    }

    private static GuardReading readReading(Map<?, ?> object) {
        CompanyId company = new CompanyId(number(object, COMPANY));
        if (object.get(ACTIVE.getValue()) instanceof Boolean active) {
            return new GuardReading.Active(company, active);
        }
        if (object.get(PASSED.getValue()) != null) {
            return new GuardReading.Passed(company);
        }
        Cap cap =
                new Cap(
                        CapNames.PERIODS.read(text(object, PERIOD)),
                        CapNames.TYPES.read(text(object, TYPE)),
                        longNumber(object, COUNT));
        return new GuardReading.CapUse(new CompanyCap(company, cap), longNumber(object, USED));
    }

    private static <T> List<T> list(
            Map<?, ?> object, SerializableString name, Function<Map<?, ?>, T> reader) {
        return object.get(name.getValue()) instanceof List<?> list
                ? list.stream().map(item -> reader.apply((Map<?, ?>) item)).toList()
                : List.of();
    }

    private static String text(Map<?, ?> object, SerializableString name) {
        return String.valueOf(object.get(name.getValue()));
    }

    private static int number(Map<?, ?> object, SerializableString name) {
        return Math.toIntExact(longNumber(object, name));
    }

    private static long longNumber(Map<?, ?> object, SerializableString name) {
        return Long.parseLong(text(object, name));
    }
}
