package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedNamesTest {

    private static final Duration AGE = Duration.ofSeconds(300);
    private static final int MOST = 2;

    private final AtomicLong nanoseconds = new AtomicLong(-5);
    private final List<String> asked = new ArrayList<>();
    private final RememberedNames names = new RememberedNames(this::answer, nanoseconds::get, MOST);

    @Test
    void answerShouldBeRememberedForAsLongAsWanted() throws UnknownHostException {
        NameService patient = names.notOlderThan(AGE);
        patient.lookUp("a.example");
        pass(AGE.minusNanos(1));
        patient.lookUp("a.example");
        assertThat(asked).containsExactly("a.example");

        pass(Duration.ofNanos(1));
        patient.lookUp("a.example");
        assertThat(asked).containsExactly("a.example", "a.example");
    }

    @Test
    void eachShouldGetAnswersAsYoungAsItWants() throws UnknownHostException {
        names.notOlderThan(AGE).lookUp("a.example");
        pass(Duration.ofSeconds(10));
        names.notOlderThan(Duration.ofSeconds(10)).lookUp("a.example");
        pass(Duration.ofSeconds(299));
        names.notOlderThan(AGE).lookUp("a.example");

        assertThat(asked).hasSize(2);
    }

    @Test
    void nothingRememberedShouldBeGivenWhereTheAgeIsZero() throws UnknownHostException {
        names.notOlderThan(Duration.ZERO).lookUp("a.example");
        names.notOlderThan(Duration.ZERO).lookUp("a.example");

        assertThat(asked).hasSize(2);
    }

    @Test
    void failureShouldNotBeRemembered() {
        NameService patient = names.notOlderThan(AGE);

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> patient.lookUp("unknown.example"));
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void oldestAnswerShouldBeForgottenBeyondTheBound() throws UnknownHostException {
        NameService patient = names.notOlderThan(AGE);
        for (String host : List.of("a.example", "b.example", "c.example")) {
            patient.lookUp(host);
        }
        patient.lookUp("b.example");
        patient.lookUp("c.example");
        assertThat(asked).hasSize(3);

        patient.lookUp("a.example");
        assertThat(asked).hasSize(4);
    }

    @Test
    void rememberedAddressShouldBeJudgedAtEachUse() throws UnknownHostException {
        NameService patient = names.notOlderThan(AGE);
        new GuardedResolver(patient, new AddressGuard(AllowedNetworks.parse("10.0.0.0/8")))
                .resolve("a.example");
        GuardedResolver strict =
                new GuardedResolver(patient, new AddressGuard(AllowedNetworks.NONE));

        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> strict.resolve("a.example"));
        assertThat(asked).hasSize(1);
    }

    private InetAddress[] answer(String host) throws UnknownHostException {
        asked.add(host);
        if (host.startsWith("unknown")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
