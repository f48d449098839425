package io.penstock.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    @AutoClose private static final TestProgram program = TestProgram.start();

    @Test
    void requestWithoutKeyShouldBeUnauthenticated() {
        Reply reply = program.send(program.request("/metrics")).expectProblem(401);

        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong-key",
                "Bearer",
                "Bearer ",
                "admin-key",
                "Basic admin-key",
                "Bearer admin-key reader-key",
                "Bearer\tadmin-key"
            })
    void requestWithoutValidKeyShouldBeUnauthenticated(String authorization) {
        program.send(program.request("/metrics").header("Authorization", authorization))
                .expectProblem(401);
    }

    @Test
    void requestWithTwoKeysShouldBeUnauthenticated() {
        program.send(
                        program.request("/metrics", Role.ADMIN)
                                .header("Authorization", "Bearer reader-key"))
                .expectProblem(401);
    }

    @Test
    void schemeShouldBeReadWithoutRegardToCase() {
        program.send(program.request("/metrics").header("Authorization", "bEARER  admin-key"))
                .expect(200);
    }

    @Test
    void refusalShouldNameTheRoles() {
        Reply reply = program.send(program.request("/api/v1/offers/1", Role.SOURCE));

        assertThat(reply.text("detail"))
                .isEqualTo("The key has the role source; this needs admin or operator or reader.");
    }
}
