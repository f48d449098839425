package io.penstock.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.CompiledCriteria;
import io.penstock.dsl.criteria.ExpressionProblem;
import io.penstock.dsl.criteria.PlainScope;
import io.penstock.dsl.criteria.PlainVariables;
import io.penstock.dsl.script.Golden;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final PlainVariables LEAD =
            PlainVariables.of(
                    "lead.first_name", " Zoë \"Z\" ",
                    "lead.state", "ca",
                    "lead.value", new BigDecimal("1E+3"),
                    "lead.age", 41.5,
                    "lead.tags", List.of("a", 1),
                    "lead.id", "7",
                    "lead.source", "2026-11-20T23:30:00-05:00",
                    "delivery.success", true,
                    "score", 1_700_000_000_123L,
                    "$.price", "12.345",
                    "/lead/id", "x1");

    private static Template template(String text) {
        CompiledTemplate compiled = Templates.parse(text, PlainScope.usual());
        assertThat(compiled.problems()).as(text).isEmpty();
        return compiled.template().orElseThrow();
    }

    private static String render(String text) {
        return template(text).render(LEAD, Escapes.NONE);
    }

    private static List<String> messages(List<ExpressionProblem> problems) {
        return problems.stream().map(ExpressionProblem::message).toList();
    }

    @Test
    void valuesShouldBePutIn() {
        assertThat(render("")).isEmpty();
        assertThat(render("plain } }} text")).isEqualTo("plain } }} text");
        assertThat(render("{{lead.state}}-{{ lead.id }}")).isEqualTo("ca-7");
        assertThat(render("[{{lead.product}}]")).isEqualTo("[]");
        assertThat(render("{{lead.value}} {{lead.age}} {{lead.tags}} {{delivery.success}}"))
                .isEqualTo("1000 41.5 a,1 true");
        assertThat(render("{{$.price}} {{/lead/id}}")).isEqualTo("12.345 x1");
        assertThat(render("{{lead.age > 40}} {{lead.age > 40 ? 'old' : 'young'}}"))
                .isEqualTo("true old");
    }

    @Test
    void functionsShouldMakeValues() {
        assertThat(render("{{upper(lead.state)}} {{LOWER('ÄB')}} {{trim(lead.first_name)}}"))
                .isEqualTo("CA äb Zoë \"Z\"");
        assertThat(render("{{default(lead.product, 'none')}} {{default(lead.state, 'none')}}"))
                .isEqualTo("none ca");
        assertThat(render("{{number($.price, 2)}} {{number(-2.5, 0)}} {{number(lead.state, 2)}}"))
                .isEqualTo("12.35 -3 ");
        assertThat(render("{{number(lead.value, 2)}}")).isEqualTo("1000.00");
        assertThat(render("{{hash('abc', 'md5')}}")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(render("{{hash('abc', 'SHA1')}}"))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(render("{{hash(lower('ABC'))}}"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(render("{{hash(lead.product)}}")).isEmpty();
        assertThat(render("{{substring('abcde', 1, 3)}}{{substring('abc', 9)}}")).isEqualTo("bcd");
        assertThat(render("{{substring('a\uD83D\uDE00b', 1, 1)}}")).isEqualTo("\uD83D\uDE00");
        assertThat(render("{{urlencode('a b&ö')}}")).isEqualTo("a%20b%26%C3%B6");
    }

    @Test
    void datesShouldBeWrittenInTheirZone() {
        assertThat(render("{{date(lead.source, 'yyyy-MM-dd HH:mm')}}"))
                .isEqualTo("2026-11-21 04:30");
        assertThat(render("{{date(lead.source, 'dd MMM yyyy', 'America/New_York')}}"))
                .isEqualTo("20 Nov 2026");
        assertThat(render("{{date(score, 'yyyy-MM-dd HH:mm:ss.SSS')}}"))
                .isEqualTo("2023-11-14 22:13:20.123");
        assertThat(render("{{date('2026-11-20', 'dd/MM/yyyy HH:mm', 'Asia/Tokyo')}}"))
                .isEqualTo("20/11/2026 00:00");
        assertThat(render("{{date('2026-11-20 10:15:30', 'HH:mm')}}")).isEqualTo("10:15");
        assertThat(render("{{date('2026-11-20T10:15:30Z', 'HH:mm', 'Europe/Berlin')}}"))
                .isEqualTo("11:15");
        assertThat(render("[{{date(lead.state, 'yyyy')}}{{date('2026-13-40', 'yyyy')}}]"))
                .isEqualTo("[]");
        assertThat(render("[{{date('99999999999999999999999', 'yyyy')}}{{date(1.5, 'yyyy')}}]"))
                .isEqualTo("[]");
    }

    @Test
    void blocksShouldRenderTheFirstBranchThatHolds() {
        String text = "{{#if lead.id > 8}}A{{else if lead.id > 6}}B{{else}}C{{/if}}";

        assertThat(render(text)).isEqualTo("B");
        assertThat(template(text).render(PlainVariables.NONE, Escapes.NONE)).isEqualTo("C");
        assertThat(render("{{#IF lead.state}}{{#if lead.product}}x{{Else}}y{{/if}}{{/If}}z"))
                .isEqualTo("yz");
    }

    @Test
    void businessHoursShouldAskTheCalendar() {
        Template pacific = template("{{#if_business_hours 'PST'}}on{{else}}off{{/if}}");
        Template usual = template("{{#if_not_business_hours}}off{{/if_not_business_hours}}");

        assertThat(pacific.render(LEAD.open("PST"), Escapes.NONE)).isEqualTo("on");
        assertThat(pacific.render(LEAD.open("EST"), Escapes.NONE)).isEqualTo("off");
        assertThat(usual.render(LEAD.open("EST"), Escapes.NONE)).isEmpty();
        assertThat(usual.render(LEAD.open("PST"), Escapes.NONE)).isEqualTo("off");
    }

    @Test
    void bracesShouldBeWritable() {
        assertThat(render("{{{{lead.id}}")).isEqualTo("{{lead.id}}");
        assertThat(render("{{{lead.id}}}")).isEqualTo("{7}");
        assertThat(render("{{{{{{lead.id}}}}")).isEqualTo("{{7}}");
        assertThat(render("{{{{{x")).isEqualTo("{{{x");
        assertThat(render("{\"a\":{\"b\":{{lead.id}}}}")).isEqualTo("{\"a\":{\"b\":7}}");
        assertThat(render("{{default(lead.product, '}}{{')}}")).isEqualTo("}}{{");
        assertThat(render("\\{{lead.id}}")).isEqualTo("\\7");
    }

    @Test
    void onlyValuesShouldBeEscaped() {
        assertThat(template("{\"n\":\"{{lead.first_name}}\"}").render(LEAD, Escapes.JSON))
                .isEqualTo("{\"n\":\" Zoë \\\"Z\\\" \"}");
        assertThat(
                        template("https://x.example/?a=b&n={{lead.first_name}}")
                                .render(LEAD, Escapes.URL))
                .isEqualTo("https://x.example/?a=b&n=%20Zo%C3%AB%20%22Z%22%20");
    }

    @Test
    void parseShouldGiveTheGoldenProblems() {
        String shown =
                Golden.input("template.faults")
                        .lines()
                        .map(line -> line.replace("¶", "\n"))
                        .map(TemplatesTest::shown)
                        .collect(Collectors.joining("\n"));

        Golden.check("template.problems", shown);
    }

    private static String shown(String text) {
        List<ExpressionProblem> problems =
                Templates.parse(text, PlainScope.usual().withoutDefault()).problems();
        assertThat(problems).as(text).isNotEmpty();
        return problems.stream()
                .map(problem -> problem.show(text))
                .collect(Collectors.joining("", "== " + text + "\n", ""));
    }

    @Test
    void largeTemplatesShouldBeRefused() {
        assertThat(Templates.parse("x".repeat(100_000), PlainScope.usual()).problems()).isEmpty();
        assertThat(messages(Templates.parse("x".repeat(100_001), PlainScope.usual()).problems()))
                .containsExactly("A template has at most 100,000 characters.");
        assertThat(messages(nested(50).problems())).isEmpty();
        assertThat(messages(nested(51).problems()))
                .containsExactly("Blocks stand in one another at most 50 deep.");
        assertThat(Templates.parse("{{#if".repeat(20_000), PlainScope.usual()).problems())
                .hasSize(101);
        assertThat(Templates.parse("{{#if a}}".repeat(11_000), PlainScope.usual()).problems())
                .hasSize(101);
    }

    private static CompiledTemplate nested(int depth) {
        return Templates.parse(
                "{{#if lead.id}}".repeat(depth) + "{{/if}}".repeat(depth), PlainScope.usual());
    }

    @Test
    void largeTextsShouldNotBeRendered() {
        PlainVariables large =
                PlainVariables.of("a", "x".repeat(500_000), "b", "&".repeat(999_999));

        assertThat(template("{{a}}{{a}}").render(large, Escapes.NONE)).hasSize(1_000_000);
        assertThatThrownBy(() -> template("{{a}}{{a}}.").render(large, Escapes.NONE))
                .isInstanceOf(RenderedTooLargeException.class)
                .hasMessage("The rendered text has more than 1,000,000 characters.");
        assertThatThrownBy(() -> template("{{b}}").render(large, Escapes.XML))
                .isInstanceOf(RenderedTooLargeException.class);
        assertThat(condition("{{a}}{{a}}{{a}}").holds(large)).isFalse();
    }

    private static Condition condition(String text) {
        CompiledCriteria compiled = Templates.condition(text, PlainScope.usual());
        assertThat(compiled.problems()).as(text).isEmpty();
        return compiled.condition().orElseThrow();
    }

    @Test
    void aTemplateShouldBeAConditionThatHoldsWhereItSaysTrue() {
        assertThat(condition("{{#if delivery.success}} TRUE {{/if}}").holds(LEAD)).isTrue();
        assertThat(condition("{{#if delivery.success}}yes{{/if}}").holds(LEAD)).isFalse();
        assertThat(condition("{{delivery.success}}").holds(LEAD)).isTrue();
        assertThat(condition("{{#if lead.product}}true{{/if}}").holds(LEAD)).isFalse();
        assertThat(condition("lead.id == 7").holds(LEAD)).isTrue();
        assertThat(condition("{{a}}"))
                .isEqualTo(condition("{{a}}"))
                .isNotEqualTo(condition("{{b}}"));
        assertThat(messages(Templates.condition("{{x}} = ", PlainScope.usual()).problems()))
                .containsExactly("There is no 'x' here.");
    }

    @Test
    void aValueShouldNeedNoBraces() {
        Template route =
                Templates.value("random <= 70 ? 'Premium' : 'Standard'", PlainScope.usual())
                        .template()
                        .orElseThrow();

        assertThat(route.render(PlainVariables.of("random", 70), Escapes.NONE))
                .isEqualTo("Premium");
        assertThat(route.render(PlainVariables.of("random", 71), Escapes.NONE))
                .isEqualTo("Standard");
        assertThat(Templates.value("random ? 'a'", PlainScope.usual()).template()).isEmpty();
    }

    @Test
    void templatesWrittenAlikeShouldBeEqual() {
        assertThat(template("a{{a}}"))
                .isEqualTo(template("a{{a}}"))
                .hasSameHashCodeAs(template("a{{a}}"))
                .isNotEqualTo(template("b{{a}}"));
    }
}
