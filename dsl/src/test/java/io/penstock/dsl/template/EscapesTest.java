package io.penstock.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class EscapesTest {

    private static final String NASTY =
            "a\"b\\c'<&>]]>\u0000\u0001\u001F\t\r\n\u007F\u0085\u2028\uD800x\uDC00\uFFFE\uD83D\uDE00ö%+ =";

    @Test
    void jsonShouldStayInsideItsString() {
        assertThat(Escapes.JSON.apply(NASTY))
                .isEqualTo(
                        "a\\\"b\\\\c'<&>]]>\\u0000\\u0001\\u001f\\t\\r\\n\u007F\u0085\\u2028"
                                + "\uFFFDx\uFFFD\uFFFE\uD83D\uDE00ö%+ =");
    }

    @Test
    void xmlShouldGiveBackWhatIsAllowed() throws Exception {
        String text = Escapes.XML.apply(NASTY);
        Element lead =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                "<lead a=\"%s\" b='%s'>%s</lead>"
                                                        .formatted(text, text, text))))
                        .getDocumentElement();
        String allowed = "a\"b\\c'<&>]]>\t\r\n\u007F\u0085\u2028x\uD83D\uDE00ö%+ =";

        assertThat(lead.getTextContent()).isEqualTo(allowed);
        assertThat(lead.getAttribute("a")).isEqualTo(allowed);
        assertThat(lead.getAttribute("b")).isEqualTo(allowed);
    }

    @Test
    void addressesAndFormsShouldDecodeToTheSame() {
        Random random = new Random(1);
        for (int round = 0; round < 1_000; round++) {
            String text =
                    random.ints(20, 0, 0x11000)
                            .filter(point -> point < 0xD800 || point > 0xDFFF)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            String address = Escapes.URL.apply(text);

            assertThat(address).matches("[A-Za-z0-9._~%-]*");
            assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).isEqualTo(text);
            assertThat(URLDecoder.decode(Escapes.FORM.apply(text), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
        assertThat(Escapes.URL.apply("a b~*&=/?#")).isEqualTo("a%20b~%2A%26%3D%2F%3F%23");
        assertThat(Escapes.FORM.apply("a b~*&=")).isEqualTo("a+b%7E*%26%3D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                " =1",
                "=",
                "-",
                "-5%",
                "--5",
                "＝1",
                "\t=1",
                "\r=1"
            })
    void csvShouldDefuseFormulas(String text) {
        assertThat(Escapes.CSV.apply(text).replace("\"", "")).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "+79001234567", "-0.5", "5", "a=b", "Zoë", "1-2", "a@b.example"})
    void csvShouldLeaveWhatIsPlain(String text) {
        assertThat(Escapes.CSV.apply(text)).isEqualTo(text);
    }

    @Test
    void csvShouldQuoteWhatNeedsIt() {
        assertThat(Escapes.CSV.apply("a,b")).isEqualTo("\"a,b\"");
        assertThat(Escapes.CSV.apply("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Escapes.CSV.apply("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(Escapes.CSV.apply(" a")).isEqualTo("\" a\"");
        assertThat(Escapes.CSV.apply("=\"a\",b")).isEqualTo("\"'=\"\"a\"\",b\"");
        assertThat(Escapes.CSV.apply("x;=1+1")).isEqualTo("\"x;=1+1\"");
    }

    @Test
    void headersShouldNotBeginAnother() {
        assertThat(Escapes.HEADER.apply("a\r\nSet-Cookie: b\u0000\u0085\t\u007Fc"))
                .isEqualTo("aSet-Cookie: bc");
    }

    @Test
    void noneShouldChangeNothing() {
        assertThat(Escapes.NONE.apply(NASTY)).isEqualTo(NASTY);
    }
}
