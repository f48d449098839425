package io.penstock.dsl.script.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.script.evaluate.WideRouting;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void bothIndexesShouldFindTheLinesThatMatch() {
        WideRouting random = new WideRouting(21);
        LineSearch search = new LineSearch();
        for (int round = 0; round < 600; round++) {
            List<List<Condition>> lines = conditions(random.script(round));
            LineIndex bits = new BitIndexBuilder(lines).build();
            LineIndex postings = new PostingIndexBuilder(lines).build();
            for (int lead = 0; lead < 100; lead++) {
                LeadAttributes attributes = random.situation().attributes();
                List<Integer> expected = matching(lines, attributes);

                assertThat(found(bits, search, attributes)).isEqualTo(expected);
                assertThat(found(postings, search, attributes)).isEqualTo(expected);
            }
        }
    }

    @Test
    void longScriptsAndThoseOfManyValuesShouldHaveLists() {
        List<List<Condition>> few = conditions("user:1 #1\n".repeat(100));
        List<List<Condition>> many = conditions("user:1 #1\n".repeat(3_000));
        String numbers =
                String.join(",", IntStream.range(0, 900).mapToObj(String::valueOf).toList());
        StringBuilder text = new StringBuilder("#1\n".repeat(1_000));
        for (String key : List.of("user", "gang", "comp", "flow", "site", "space", "ext")) {
            text.append(key).append(':').append(numbers).append(" #1\n");
        }

        assertThat(LineIndex.of(few)).isInstanceOf(BitIndex.class);
        assertThat(LineIndex.of(many)).isInstanceOf(PostingIndex.class);
        assertThat(LineIndex.of(conditions(text.toString()))).isInstanceOf(PostingIndex.class);
    }

    @Test
    void linesInListsByTwoValuesShouldBeFound() {
        Random random = new Random(4);
        long[] users = {1, 2, 3, (1L << 32) | 5, (2L << 32) | 6};
        String script =
                IntStream.range(0, 3_000)
                        .mapToObj(line -> {
                            String user = "user:" + users[random.nextInt(users.length)];
                            String geo = random.nextBoolean() ? " geo:ru,de" : " geo:us";
                            String area = random.nextInt(3) == 0 ? " area:[aa]" : "";
                            return user + geo + area + " #1\n";
                        })
                        .collect(Collectors.joining());
        List<List<Condition>> lines = conditions(script);
        LineIndex index = LineIndex.of(lines);
        LineSearch search = new LineSearch();
        for (long user : users) {
            for (String country : List.of("ru", "de", "us", "fr")) {
                LeadAttributes lead =
                        LeadAttributes.builder()
                                .number(Attribute.USER, user)
                                .country(Attribute.GEO, country)
                                .text(Attribute.AREA, random.nextBoolean() ? "AA" : "BB")
                                .build();

                assertThat(found(index, search, lead)).isEqualTo(matching(lines, lead));
            }
        }
    }

    private static List<List<Condition>> conditions(String script) {
        return ScriptParser.parse(script).script().lines().stream()
                .map(line -> line.terms(Term.Match.class).map(Condition::of).toList())
                .toList();
    }

    private static List<Integer> matching(List<List<Condition>> lines, LeadAttributes attributes) {
        return IntStream.range(0, lines.size())
                .filter(line ->
                        lines.get(line).stream().allMatch(condition -> condition.holds(attributes)))
                .boxed()
                .toList();
    }

    private static List<Integer> found(
            LineIndex index, LineSearch search, LeadAttributes attributes) {
        List<Integer> found = new ArrayList<>();
        search.begin(index, attributes);
        for (int line = search.next(index, attributes);
                line < index.size();
                line = search.next(index, attributes)) {
            found.add(line);
        }
        return found;
    }
}
