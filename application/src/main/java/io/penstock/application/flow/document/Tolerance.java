package io.penstock.application.flow.document;

import io.penstock.dsl.document.DocumentReader;
import java.math.BigDecimal;
import java.util.Optional;

/** How far a share may be from what is expected of it. */
public final class Tolerance {

    /** Unless another is given, in percentage points. */
    public static final BigDecimal USUAL = BigDecimal.TWO;

    private Tolerance() {}

    /**
     * Reads one, in percentage points from 0 to 100, as a number or with a sign, as in {@code 2%};
     * empty where there is none, or a problem is recorded.
     */
    public static Optional<BigDecimal> read(DocumentReader reader, String key) {
        return Shares.percentage(reader, key);
    }
}
