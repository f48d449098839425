package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.account.RememberedAnswers.Attempt;
import io.penstock.application.account.RememberedAnswers.Claim;
import io.penstock.application.concurrency.Simultaneously;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link RememberedAnswers} do; each test begins with an empty storage. */
public interface RememberedAnswersContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    Instant LATER = NOON.plusSeconds(60);

    RememberedAnswers answers();

    private Claim claim(String request, String fingerprint, String token) {
        return answers().claim(new Attempt(request, fingerprint, token, NOON, LATER));
    }

    private Claim claimLater(String request, String token) {
        return answers().claim(new Attempt(request, "body", token, LATER, LATER.plusSeconds(60)));
    }

    @Test
    default void claimShouldBeGrantedOnce() {
        assertThat(claim("a", "body", "1")).isEqualTo(new Claim.Granted());
        assertThat(claim("a", "body", "2")).isEqualTo(new Claim.Running());
        assertThat(claim("b", "body", "3")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void claimShouldBeGrantedToOneWhenManyCompete() {
        List<Claim> claims = Simultaneously.run(8, thread -> () -> claim("a", "body", "" + thread));

        assertThat(claims).filteredOn(new Claim.Granted()::equals).hasSize(1);
        assertThat(claims).filteredOn(new Claim.Running()::equals).hasSize(7);
    }

    @Test
    default void claimShouldTellTheAnswerOnceItIsRemembered() {
        claim("a", "body", "1");
        String answer = "x".repeat(RememberedAnswers.LONGEST_ANSWER);
        answers().remember("a", "1", answer);

        assertThat(claim("a", "body", "2")).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    default void claimShouldRefuseAnotherFingerprint() {
        claim("a", "body", "1");
        assertThat(claim("a", "other", "2")).isEqualTo(new Claim.Reused());

        answers().remember("a", "1", "answer");
        assertThat(claim("a", "other", "2")).isEqualTo(new Claim.Reused());
    }

    @Test
    default void claimThatEndedShouldBeGrantedToOneOther() {
        claim("a", "body", "1");

        assertThat(claimLater("a", "2")).isEqualTo(new Claim.Granted());
        assertThat(claimLater("a", "3")).isEqualTo(new Claim.Running());

        answers().remember("a", "1", "too late");
        assertThat(claimLater("a", "3")).isEqualTo(new Claim.Running());
        answers().remember("a", "2", "in time");
        assertThat(claimLater("a", "3")).isEqualTo(new Claim.Answered("in time"));
    }

    @Test
    default void claimThatIsGivenUpShouldBeGrantedAgain() {
        claim("a", "body", "1");
        answers().release("a", "2");
        assertThat(claim("a", "body", "2")).isEqualTo(new Claim.Running());

        answers().release("a", "1");
        assertThat(claim("a", "other", "2")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void releaseShouldKeepAnAnswer() {
        claim("a", "body", "1");
        answers().remember("a", "1", "answer");

        answers().release("a", "1");

        assertThat(claim("a", "body", "2")).isEqualTo(new Claim.Answered("answer"));
    }

    @Test
    default void forgetShouldForgetSoManyOfTheOldOnes() {
        for (int number = 0; number < 3; number++) {
            claim("old " + number, "body", "1");
            answers().remember("old " + number, "1", "answer");
        }
        claimLater("new", "1");

        assertThat(answers().forget(LATER, 2)).isEqualTo(2);
        assertThat(answers().forget(LATER, 2)).isEqualTo(1);
        assertThat(answers().forget(LATER, 2)).isZero();

        assertThat(claim("old 0", "other", "2")).isEqualTo(new Claim.Granted());
        assertThat(claim("new", "body", "2")).isEqualTo(new Claim.Running());
    }
}
