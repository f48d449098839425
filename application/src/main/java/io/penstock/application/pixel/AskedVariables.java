package io.penstock.application.pixel;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.expression.Variables;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what is asked for; a secret is noted without its value. Not thread-safe. */
final class AskedVariables implements Variables {

    private static final String MASK = "***";

    private final Variables variables;
    private final Map<String, TriedPixel.Substituted> asked = new LinkedHashMap<>();

    AskedVariables(Variables variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable Object value(String name) {
        Object value = variables.value(name);
        asked.put(name, new TriedPixel.Substituted(name, shown(name, value)));
        return value;
    }

    private static @Nullable String shown(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (name.startsWith(NamedSecrets.PREFIX)) {
            return MASK;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    List<TriedPixel.Substituted> asked() {
        return List.copyOf(asked.values());
    }
}
