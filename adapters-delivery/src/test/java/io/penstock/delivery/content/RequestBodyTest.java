package io.penstock.delivery.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.RequestShape;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(written(DeliveryFormat.FORM, Map.of("a[b]&", "1 + 1 = 2")))
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

    @Test
    void xmlShouldWriteElementsAndEscapeText() {
        assertThat(written(DeliveryFormat.XML, content()))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<lead><name>Zoë &quot;Z&quot;</name><age>41</age><own>true</own>"
                                + "<note></note><contact><city>Oslo</city></contact>"
                                + "<tag>a</tag><tag></tag><tag>b</tag>"
                                + "<item><sku>1</sku></item><item><sku>2</sku></item></lead>\n");
        assertThat(written(DeliveryFormat.XML, Map.of("1 st<b>", "<a>&]]>\u0000")))
                .contains("<_1_st_b_>&lt;a&gt;&amp;]]&gt;</_1_st_b_>");
    }

    @Test
    void csvShouldHaveARowOfNamesAndARowOfValues() {
        assertThat(written(DeliveryFormat.CSV, content()))
                .isEqualTo(
                        "name,age,own,note,contact.city,tag.0,tag.1,tag.2,item.0.sku,item.1.sku\r\n"
                                + "\"Zoë \"\"Z\"\"\",41,true,,Oslo,a,,b,1,2\r\n");
    }

    @Test
    void csvShouldHoldNoFormula() {
        assertThat(written(DeliveryFormat.CSV, Map.of("name", "=HYPERLINK(\"http://x\")")))
                .isEqualTo("name\r\n\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
    }

    @Test
    void queryShouldStandInTheAddress() {
        RequestBody body =
                RequestBody.of(RequestShape.of(DeliveryFormat.QUERY), Map.of("cd[value]", "1 & 2"));

        assertThat(body).isEqualTo(new RequestBody(Optional.empty(), "", "cd%5Bvalue%5D=1+%26+2"));
    }

    @Test
    void namesShouldNestByDotsAndBrackets() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("contact.first_name", "Ann");
        values.put("contact[phone][home]", "1");
        values.put("contact[phone].work", "2");
        values.put("odd..name", "3");
        values.put("contact.first_name.short", "A");

        assertThat(json(NestedNames.tree(values)))
                .isEqualTo(
                        "{\"contact\":{\"first_name\":\"Ann\",\"phone\":{\"home\":\"1\",\"work\":\"2\"},"
                                + "\"first_name.short\":\"A\"},\"odd..name\":\"3\"}");
    }

    private static String written(DeliveryFormat format, Map<String, @Nullable Object> content) {
        return RequestBody.of(RequestShape.of(format), content).text();
    }

    private static String json(Map<String, @Nullable Object> content) {
        return RequestBody.of(RequestShape.of(DeliveryFormat.JSON), content).text();
    }

    private static String form(Map<String, @Nullable Object> content) {
        String text = RequestBody.of(RequestShape.of(DeliveryFormat.FORM), content).text();
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
