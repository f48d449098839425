package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.SettableClock;
import io.penstock.application.account.RememberedAnswers.Attempt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetAnswersTest {

    private final SettableClock clock = SettableClock.atTen();
    private final InMemoryRememberedAnswers answers = new InMemoryRememberedAnswers();
    private final ForgetAnswers forget = new ForgetAnswers(answers, clock);

    @Test
    void forgetOldShouldForgetAllThatIsOlderThanAWeek() {
        for (int number = 0; number < 1500; number++) {
            claim("old " + number);
        }
        clock.advance(ForgetAnswers.KEPT);
        claim("new");
        assertThat(forget.forgetOld()).isZero();

        clock.advance(Duration.ofMillis(1));

        assertThat(forget.forgetOld()).isEqualTo(1500);
        assertThat(forget.forgetOld()).isZero();
    }

    private void claim(String request) {
        answers.claim(new Attempt(request, "body", "1", clock.instant(), clock.instant()));
    }
}
