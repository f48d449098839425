package io.penstock.db.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.db.storage.Json;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadDataTest {

    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void everyAttributeAndFieldIsReadAsItWasWritten() {
        LeadAttributes.Builder attributes = LeadAttributes.builder();
        for (Attribute attribute : Attribute.values()) {
            switch (attribute.kind()) {
                case NUMBER -> attributes.number(attribute, Long.MAX_VALUE - attribute.ordinal());
                case FLAG -> attributes.flag(attribute, attribute == Attribute.BAD);
                case COUNTRY -> attributes.country(attribute, "es");
                case TEXT -> attributes.text(attribute, " \"Málaga\"\t\0 " + SMILE);
            }
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("phone", "+34 911 22 33 44");
        fields.put("none", null);
        fields.put("exact", new BigDecimal("0.10"));
        fields.put("far", new BigDecimal("1E+400"));
        fields.put("huge", BigInteger.TWO.pow(3_000));
        fields.put("nested", Arrays.asList(1L, null, Map.of(SMILE, List.of(false, SMILE))));
        LeadData data = new LeadData(attributes.build(), new LeadFields(fields));

        LeadData read = LeadData.read(data.write());

        assertThat(read).isEqualTo(data);
        assertThat(read.fields().values().keySet()).containsExactlyElementsOf(fields.keySet());
    }

    @Test
    void aLeadIsWrittenInTheOrderOfItsAttributesAndFields() {
        LeadAttributes attributes =
                LeadAttributes.builder()
                        .flag(Attribute.MOBILE, true)
                        .country(Attribute.GEO, "ES")
                        .number(Attribute.USER, 7)
                        .build();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("phone", "1");
        fields.put("age", 30L);

        assertThat(text(new LeadData(attributes, new LeadFields(fields)).write()))
                .isEqualTo(
                        """
                        {"attributes":{"user":7,"geo":"es","mobile":true},\
                        "fields":{"phone":"1","age":30}}\
                        """);
    }

    @Test
    void anEmptyLeadIsReadAsOne() {
        byte[] bytes = LeadData.ERASED.write();

        assertThat(text(bytes)).isEqualTo("{\"attributes\":{},\"fields\":{}}");
        assertThat(LeadData.read(bytes)).isEqualTo(LeadData.ERASED);
    }

    @Test
    void halfASurrogatePairBecomesAQuestionMark() {
        LeadAttributes attributes =
                LeadAttributes.builder().text(Attribute.CITY, "a\uD83D" + SMILE).build();
        LeadFields fields = new LeadFields(Map.of("\uDE00", List.of("b\uDE00", "\uD83D")));

        assertThat(Json.read(new LeadData(attributes, fields).write()))
                .isEqualTo(
                        Map.of(
                                "attributes",
                                Map.of("city", "a?" + SMILE),
                                "fields",
                                Map.of("?", List.of("b?", "?"))));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
