package io.penstock.http.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    private static final String COMPANY = "/api/v1/companies/1";

    @AutoClose private final TestProgram program = TestProgram.start();

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1\"", "*", " \"1\" ", "\"7\", \"1\"", "W/\"1\",\"1\"", "\"x\",\"1\""})
    void saveShouldBeMadeWhenTheVersionMatches(String tag) {
        program.putCompany(1);

        assertThat(put("If-Match", tag).expect(200).header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "\"0\"",
                "W/\"1\"",
                "\"01\"",
                "\"x\"",
                "\"\"",
                "\"99999999999999999999\""
            })
    void saveShouldBeRefusedWithTheVersionWhenItDiffers(String tag) {
        program.putCompany(1);

        Reply reply = put("If-Match", tag).expectProblem(412);

        assertThat(reply.json().path("version").asInt()).isEqualTo(1);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(program.get(COMPANY).json().path("version").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\",", "", "\"1\" \"2\"", "w/\"1\"", "*, \"1\""})
    void tagsThatCannotBeReadShouldBeMalformed(String tag) {
        program.putCompany(1);

        assertThat(put("If-Match", tag).expectProblem(400).errorFields())
                .containsExactly("If-Match");
    }

    @Test
    void whatIsNotThereShouldMatchNothing() {
        assertThat(put("If-Match", "*").expectProblem(412).json().has("version")).isFalse();
        program.get(COMPANY).expectProblem(404);
    }

    @Test
    void ifNoneMatchShouldAskThatThereIsNoneYet() {
        put("If-None-Match", "*").expect(201);
        put("If-None-Match", "*").expectProblem(412);
        delete("If-Match", "\"1\"").expect(204);

        assertThat(put("If-None-Match", "*").expect(200).header("ETag")).isEqualTo("\"3\"");
        put("If-None-Match", "\"1\"").expectProblem(400);
    }

    @Test
    void deletionShouldBeMadeWhenTheVersionMatches() {
        program.putCompany(1);

        delete("If-Match", "\"2\"").expectProblem(412);
        delete("If-Match", "zwei").expectProblem(400);
        delete("If-Match", "\"1\"").expect(204);
        delete("If-Match", "\"2\"").expectProblem(412);
    }

    private Reply put(String header, String value) {
        return program.send(
                changing(header, value).PUT(BodyPublishers.ofString("{\"name\":\"Acme\"}")));
    }

    private Reply delete(String header, String value) {
        return program.send(changing(header, value).DELETE());
    }

    private HttpRequest.Builder changing(String header, String value) {
        return program.request(COMPANY, Role.ADMIN)
                .header("Content-Type", "application/json")
                .header(header, value);
    }
}
