package io.penstock.dsl.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.format.ScriptFormatter;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.PlacedTerm;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Statement;
import io.penstock.dsl.script.syntax.Term;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scripts for tests; every text that is parsed here is also formatted and parsed again. */
public final class ScriptFixture {

    private ScriptFixture() {}

    /** Parses a text, whatever it holds. */
    public static ParsedScript parse(String text) {
        ParsedScript parsed = ScriptParser.parse(text);
        String formatted = ScriptFormatter.format(parsed.script());
        ParsedScript again = ScriptParser.parse(formatted);
        List<List<Object>> expected = withoutPlaces(parsed.script());
        List<List<Object>> actual = withoutPlaces(again.script());
        assertThat(actual).hasSameSizeAs(expected);
        for (int index = 0; index < expected.size(); index++) {
            assertThat(actual.get(index)).as("line %d", index + 1).isEqualTo(expected.get(index));
        }
        assertThat(ScriptFormatter.format(again.script())).isEqualTo(formatted);
        return parsed;
    }

    /** Parses a text that has no errors. */
    public static Script script(String text) {
        ParsedScript parsed = parse(text);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.script();
    }

    public static Map<RotatorId, Script> rotators(Map<Integer, String> texts) {
        return texts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> new RotatorId(entry.getKey()),
                                entry -> script(entry.getValue())));
    }

    public static CompiledScript compile(String text) {
        return compile(text, Map.of());
    }

    public static CompiledScript compile(String text, Map<Integer, String> rotators) {
        return CompiledScript.compile(ScriptName.offer(1), script(text), rotators(rotators));
    }

    /** What a tree says, apart from where it stands. */
    public static List<List<Object>> withoutPlaces(Script script) {
        return script.statements().stream().map(ScriptFixture::withoutPlaces).toList();
    }

    private static List<Object> withoutPlaces(Statement statement) {
        return switch (statement) {
            case Line line -> List.copyOf(terms(line));
            case Statement.Comment comment -> List.of("comment", comment.text());
            case Statement.Blank _ -> List.of("blank");
            case Statement.Faulty faulty -> List.of("faulty", faulty.text());
        };
    }

    private static List<Term> terms(Line line) {
        return line.terms().stream().map(PlacedTerm::term).toList();
    }
}
