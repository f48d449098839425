package io.penstock.application.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.flow.EvenShares;
import io.penstock.application.flow.InMemoryEvenShares;
import io.penstock.application.storage.InMemoryLock;
import io.penstock.application.storage.StorageUnavailableException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EvenChoicesTest {

    private static final SortedMap<Integer, BigDecimal> HALVES =
            new TreeMap<>(Map.of(0, BigDecimal.ONE, 1, BigDecimal.ONE));

    private final EvenShares shares = new InMemoryEvenShares(new InMemoryLock());

    @Test
    void anAdvanceThatIsMadeAgainShouldHaveTheSameChoice() {
        try (EvenChoices choices = new EvenChoices(shares)) {
            choices.begin();
            int first = choices.choose("place", HALVES);
            choices.begin();

            assertThat(choices.choose("place", HALVES)).isEqualTo(first);
            choices.keep();
        }
        assertThat(shares.next("place", HALVES)).isEqualTo(1);
    }

    @Test
    void whatIsNotKeptShouldBeTheNextChoice() {
        try (EvenChoices choices = new EvenChoices(shares)) {
            choices.begin();
            assertThat(choices.choose("place", HALVES)).isZero();
        }
        assertThat(shares.next("place", HALVES)).isZero();
        assertThat(shares.next("place", HALVES)).isEqualTo(1);
    }

    @Test
    void aChoiceOfAnEarlierAdvanceAloneShouldBeGivenBack() {
        try (EvenChoices choices = new EvenChoices(shares)) {
            choices.begin();
            assertThat(choices.choose("left", HALVES)).isZero();
            choices.begin();
            assertThat(choices.choose("kept", HALVES)).isZero();
            choices.keep();
        }
        assertThat(shares.next("left", HALVES)).isZero();
        assertThat(shares.next("kept", HALVES)).isEqualTo(1);
    }

    @Test
    void storageThatIsAwayShouldNotFailALeadThatIsDone() {
        EvenShares away =
                new EvenShares() {
                    @Override
                    public int next(String place, SortedMap<Integer, BigDecimal> among) {
                        return 1;
                    }

                    @Override
                    public void giveBack(
                            String place, SortedMap<Integer, BigDecimal> among, int choice) {
                        throw new StorageUnavailableException("It is away.");
                    }
                };
        EvenChoices choices = new EvenChoices(away);
        assertThat(choices.choose("place", HALVES)).isEqualTo(1);

        choices.close();

        assertThat(choices.choose("place", HALVES)).isEqualTo(1);
    }
}
