package io.penstock.dsl.script.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedSuitesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void runnerShouldPassWhatTheReferenceComputed(long seed) {
        GeneratedSuites suites = new GeneratedSuites(seed);
        for (int number = 0; number < 250; number++) {
            Map<String, Object> document = suites.next(10);
            SuiteReading reading = SuiteReader.read(document, GeneratedSuitesTest::noFile);
            assertThat(reading).isInstanceOf(SuiteReading.Read.class);
            SuiteResult result = SuiteRunner.run(((SuiteReading.Read) reading).suite());

            assertThat(result.errors()).isEmpty();
            assertThat(result.cases()).hasSize(10);
            assertThat(result.cases())
                    .as(document.toString())
                    .allSatisfy(each -> assertThat(each.passed()).as(each.toString()).isTrue());
        }
    }

    private static byte[] noFile(String name) throws IOException {
        throw new IOException("there is no file " + name);
    }
}
