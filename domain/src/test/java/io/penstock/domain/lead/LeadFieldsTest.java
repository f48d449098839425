package io.penstock.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
