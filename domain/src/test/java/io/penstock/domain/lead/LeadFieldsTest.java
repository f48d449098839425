package io.penstock.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadFieldsTest {

    @Test
    void laterChangesOfTheSourceAreNotSeen() {
        List<Object> phones = new ArrayList<>(List.of("1"));
        Map<String, Object> source = new HashMap<>(Map.of("phones", phones));

        LeadFields fields = new LeadFields(source);
        phones.add("2");
        source.put("name", "Ann");

        assertThat(fields.values()).isEqualTo(Map.of("phones", List.of("1")));
    }

    @Test
    void valuesOfOtherTypesAreRefused() {
        assertThatThrownBy(() -> new LeadFields(Map.of("when", new Object())))
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void nestingHasALimit() {
        Object value = "deep";
        for (int depth = 0; depth < LeadFields.MAXIMUM_DEPTH; depth++) {
            value = List.of(value);
        }
        Object tooDeep = value;

        assertThatThrownBy(() -> new LeadFields(Map.of("list", tooDeep)))
                .hasMessageContaining("at most 20 deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 33, 500})
    void fewAndManyFieldsKeepTheirOrderAndAreFound(int count) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(field -> source.put("f" + field * 7 % 501, field));
        source.computeIfPresent("f0", (_, _) -> "zero");

        Map<String, @Nullable Object> fields = new LeadFields(source).values();

        assertThat(fields).isEqualTo(source).hasSameHashCodeAs(source);
        assertThat(fields.keySet()).containsExactlyElementsOf(source.keySet());
        source.forEach((name, value) -> assertThat(fields.get(name)).isEqualTo(value));
        assertThat(fields.get("none")).isNull();
        assertThat(fields.containsKey("none")).isFalse();
        assertThatThrownBy(() -> fields.put("g", 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFieldMayHoldNothing() {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("name", null);

        Map<String, @Nullable Object> fields = new LeadFields(source).values();

        assertThat(fields).isEqualTo(source).containsKey("name");
    }
}
