package io.penstock.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.http.program.OpenApiDescription;
import io.penstock.http.program.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes a program give every answer that the description names, and no other one. */
class EveryAnswerTest {

    private static final OpenApiDescription description = OpenApiDescription.load();
    private static final Provocations provocations = Provocations.all();

    @AutoClose private static final World world = new World();

    static List<DocumentedAnswer> documented() {
        return DocumentedAnswer.allOf(description);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documented")
    void documentedAnswerShouldBeGiven(DocumentedAnswer answer) {
        Provocation provocation =
                provocations
                        .of(answer)
                        .orElseThrow(() ->
                                new AssertionError(
                                        "'"
                                                + answer
                                                + "' is documented, and nothing provokes it."));

        Reply reply = provocation.in(world);

        if (answer.status() < 400) {
            reply.expect(answer.status());
        } else {
            reply.expectProblem(answer.status());
        }
        assertThat(description.operationOf(reply)).contains(answer.operation());
    }

    @Test
    void everyAnswerThatIsProvokedShouldBeDocumented() {
        Set<DocumentedAnswer> undocumented = new HashSet<>(provocations.answers());
        documented().forEach(undocumented::remove);

        assertThat(undocumented).isEmpty();
    }
}
