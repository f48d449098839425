package io.penstock.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.evaluate.Draws;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps the module's README true. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/io/penstock/dsl/ReadmeTest.java");

    @Test
    void libraryExampleShouldBeTheCodeBelow() throws IOException {
        Instant arrival = Instant.parse("2026-11-20T10:00:00Z");
        // begin
        ParsedScript parsed = ScriptParser.parse("geo:ru 50% #10\ngeo:ru #5");
        CompiledScript script =
                CompiledScript.compile(ScriptName.offer(1), parsed.script(), Map.of());
        LeadAttributes lead = LeadAttributes.builder().country(Attribute.GEO, "ru").build();
        Situation situation = new Situation(lead, Draws.seed("lead-1"), arrival, ZoneOffset.UTC);
        Choice choice = script.choose(situation, RoutingGuards.OPEN);
        // end
        String source = Files.readString(SOURCE);
        String example = source.substring(source.indexOf("// begin") + 8, source.indexOf("// end"));

        assertThat(choice.company()).contains(new CompanyId(5));
        assertThat(squeezed(Files.readString(README))).contains(squeezed(example));
    }

    @Test
    void workedDrawsShouldComeOut() throws IOException {
        long seed = Draws.seed("lead-1");
        long first = Draws.key(0, Draws.place("geo:ru 50% #10", 1));
        long into = Draws.key(0, Draws.place("geo:ru rot(13)", 1));
        long second = Draws.key(into, Draws.place("33.3% #5", 2));

        assertThat(Files.readString(README))
                .contains("`" + HexFormat.of().toHexDigits(seed) + "`")
                .contains(row(first, Draws.hundredths(seed, first)))
                .contains(row(second, Draws.hundredths(seed, second)))
                .contains("whole number is " + Draws.random(seed));
    }

    @Test
    void everyCodeShouldBeListed() throws IOException {
        String readme = Files.readString(README);
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(readme)
                    .contains(
                            "| `%s` | %s | %s |\n"
                                    .formatted(code, code.severity(), code.description()));
        }
    }

    private static String row(long key, int drawn) {
        return "`" + HexFormat.of().toHexDigits(key) + "` | " + drawn + ",";
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
