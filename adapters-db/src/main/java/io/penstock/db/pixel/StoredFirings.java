package io.penstock.db.pixel;

import io.penstock.application.pixel.PixelFiring;
import io.penstock.db.storage.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pixels of a run, as a column keeps them. */
final class StoredFirings {

    private static final String FIRINGS = "firings";
    private static final String PIXEL = "pixel";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";
    private static final String ATTEMPTS = "attempts";
    private static final String NEXT_AT = "next_at";

    private StoredFirings() {}

    static byte[] write(List<PixelFiring> firings) {
        return Json.write(Map.of(FIRINGS, firings.stream().map(StoredFirings::write).toList()));
    }

    private static Map<String, @Nullable Object> write(PixelFiring firing) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(PIXEL, firing.pixel());
        object.put(OUTCOME, PixelNames.OUTCOMES.of(firing.outcome()));
        firing.reason().ifPresent(reason -> object.put(REASON, reason));
        object.put(ATTEMPTS, firing.attempts());
        firing.nextAt().ifPresent(at -> object.put(NEXT_AT, at.toEpochMilli()));
        return object;
    }

    static List<PixelFiring> read(byte[] bytes) {
        return ((List<?>) Objects.requireNonNull(Json.read(bytes).get(FIRINGS), FIRINGS))
                .stream().map(one -> read((Map<?, ?>) one)).toList();
    }

    private static PixelFiring read(Map<?, ?> object) {
        return new PixelFiring(
                text(object, PIXEL).orElseThrow(),
                PixelNames.OUTCOMES.read(text(object, OUTCOME).orElseThrow()),
                text(object, REASON),
                number(object, ATTEMPTS).orElseThrow().intValue(),
                number(object, NEXT_AT).map(Instant::ofEpochMilli));
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return Optional.ofNullable(object.get(name)).map(String::valueOf);
    }

    private static Optional<Long> number(Map<?, ?> object, String name) {
        return text(object, name).map(BigDecimal::new).map(BigDecimal::longValueExact);
    }
}
