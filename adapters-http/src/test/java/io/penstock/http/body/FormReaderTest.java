package io.penstock.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.http.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    @Test
    void readShouldDecodeNamesAndValues() {
        Map<String, ?> fields =
                FormReader.read("offer=1&name=J%c3%BCrgen+M%26M&empty=&bare&a=b=c&plain=%2B1");

        assertThat(fields)
                .hasToString("{offer=1, name=Jürgen M&M, empty=, bare=, a=b=c, plain=+1}");
    }

    @Test
    void readShouldPassOverNothingBetweenFields() {
        assertThat(FormReader.read("&a=1&&b=2&")).containsOnlyKeys("a", "b");
        assertThat(FormReader.read("")).isEmpty();
    }

    @Test
    void readShouldNameAFieldThatIsThereTwice() {
        assertThatThrownBy(() -> FormReader.read("geo=us&g%65o=de"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("geo is there twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%ff", "a=%c3", "=1", "%"})
    void readShouldRefuseWhatIsNoForm(String text) {
        assertThatThrownBy(() -> FormReader.read(text)).isInstanceOf(ProblemException.class);
    }
}
