package io.penstock.db.flow;

import io.penstock.db.storage.Json;
import io.penstock.db.storage.StoredNames;
import io.penstock.domain.flow.FlowRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes what has happened to a lead in its flow, and reads it. */
final class StoredRecords {

    private static final StoredNames<FlowRecord.Kind> KINDS =
            new StoredNames<>(FlowRecord.Kind.class, FlowRecord.Kind::key);

    private StoredRecords() {}

    static byte[] write(List<FlowRecord> records) {
        return Json.write(Map.of("records", records.stream().map(StoredRecords::write).toList()));
    }

    private static Map<String, Object> write(FlowRecord record) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", record.stage());
        object.put("kind", KINDS.of(record.kind()));
        record.number().ifPresent(number -> object.put("number", number));
        record.until().ifPresent(until -> object.put("until", until.toEpochMilli()));
        if (!record.detail().isEmpty()) {
            object.put("detail", record.detail());
        }
        object.put("at", record.at().toEpochMilli());
        return object;
    }

    static List<FlowRecord> read(byte[] bytes) {
        return Json.read(bytes).get("records") instanceof List<?> records
                ? records.stream().map(record -> record((Map<?, ?>) record)).toList()
                : List.of();
    }

    private static FlowRecord record(Map<?, ?> object) {
        Optional<Long> number = number(object.get("number"));
        return new FlowRecord(
                number(object.get("stage")).orElseThrow().intValue(),
                KINDS.read(String.valueOf(object.get("kind"))),
                number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty(),
                number(object.get("until")).map(Instant::ofEpochMilli),
                object.get("detail") instanceof String detail ? detail : "",
                Instant.ofEpochMilli(number(object.get("at")).orElseThrow()));
    }

    private static Optional<Long> number(@Nullable Object value) {
        return value instanceof Long number ? Optional.of(number) : Optional.empty();
    }
}
