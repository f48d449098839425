package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.DeliveryFormat;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    @Test
    void jsonShouldKeepOrderAndTypes() {
        assertThat(json(content()))
                .isEqualTo(
                        "{\"name\":\"Zoë \\\"Z\\\"\",\"age\":41,\"own\":true,\"note\":null,"
                                + "\"contact\":{\"city\":\"Oslo\"},\"tag\":[\"a\",null,\"b\"],"
                                + "\"item\":[{\"sku\":1},{\"sku\":2}]}");
    }

    @Test
    void jsonNumbersShouldHaveNoExponent() {
        assertThat(json(Map.of("n", new BigDecimal("1E+3")))).isEqualTo("{\"n\":1000}");
        assertThat(json(Map.of("n", new BigDecimal("1E-7")))).isEqualTo("{\"n\":0.0000001}");
        assertThat(json(Map.of("n", 1e10))).isEqualTo("{\"n\":10000000000}");
        assertThat(json(Map.of("n", 0.1f))).isEqualTo("{\"n\":0.1}");
        assertThat(json(Map.of("n", Long.MAX_VALUE))).isEqualTo("{\"n\":9223372036854775807}");
        assertThat(json(Map.of("n", new BigDecimal("20.00")))).isEqualTo("{\"n\":20.00}");
    }

    @Test
    void hugeExponentShouldNotFillTheMemory() {
        assertThat(json(Map.of("n", new BigDecimal("1E+999999999"))))
                .isEqualTo("{\"n\":1E+999999999}");
        assertThat(form(Map.of("n", new BigDecimal("1E-999999999")))).isEqualTo("n=1E-999999999");
    }

    @Test
    void valuesThatJsonCannotHoldShouldBeWrittenAsText() {
        assertThat(json(Map.of("n", Double.NaN))).isEqualTo("{\"n\":\"NaN\"}");
        assertThat(json(Map.of("format", DeliveryFormat.FORM))).isEqualTo("{\"format\":\"FORM\"}");
    }

    @Test
    void formShouldNestInBrackets() {
        assertThat(form(content()))
                .isEqualTo(
                        "name=Zoë \"Z\"&age=41&own=true&contact[city]=Oslo&tag[]=a&tag[]=b"
                                + "&item[0][sku]=1&item[1][sku]=2");
    }

    @Test
    void formShouldLeaveOutWhatIsEmpty() {
        assertThat(form(Map.of("list", List.of()))).isEmpty();
        assertThat(form(Map.of("map", Map.of()))).isEmpty();
        assertThat(form(Map.of("text", ""))).isEqualTo("text=");
    }

    @Test
    void formShouldEncodeNamesAndValues() {
        assertThat(RequestBody.of(DeliveryFormat.FORM, Map.of("a[b]&", "1 + 1 = 2")).text())
                .isEqualTo("a%5Bb%5D%26=1+%2B+1+%3D+2");
    }

    private static Map<String, @Nullable Object> content() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("name", "Zoë \"Z\"");
        content.put("age", 41);
        content.put("own", true);
        content.put("note", null);
        content.put("contact", Map.of("city", "Oslo"));
        content.put("tag", Arrays.asList("a", null, "b"));
        content.put("item", List.of(Map.of("sku", 1), Map.of("sku", 2)));
        return content;
    }

    private static String json(Map<String, @Nullable Object> content) {
        return RequestBody.of(DeliveryFormat.JSON, content).text();
    }

    private static String form(Map<String, @Nullable Object> content) {
        String text = RequestBody.of(DeliveryFormat.FORM, content).text();
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
