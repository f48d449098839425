package io.penstock.dsl.script.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.share.Fraction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void splitShouldWriteTheManualsThirds() {
        Split.Lines whole = lines("#1 33.33% #2 33.33% #3 33.34%", Precision.WHOLE);
        Split.Lines fine = lines("#1 33.33% #2 33.33% #3 33.34%", Precision.TWO_DECIMALS);

        assertThat(whole.text()).isEqualTo("33% #1\n50% #2\n#3\n");
        assertThat(fine.text()).isEqualTo("33.33% #1\n49.99% #2\n#3\n");
        assertThat(whole.chain().shares())
                .containsEntry(new CompanyId(2), Fraction.of(67, 200))
                .containsEntry(new CompanyId(3), Fraction.of(67, 200));
    }

    @Test
    void splitShouldComeWithinASmallPartOfWhatWasAskedFor() {
        Map<CompanyId, Fraction> shares =
                lines("#1 40% #2 35% #3 25%", Precision.TWO_DECIMALS).chain().shares();

        assertThat(shares.get(new CompanyId(1))).isEqualTo(Fraction.of(40, 100));
        assertThat(shares.get(new CompanyId(2))).isEqualTo(Fraction.of(34_998, 100_000));
        assertThat(shares.get(new CompanyId(3))).isEqualTo(Fraction.of(25_002, 100_000));
    }

    @Test
    void splitShouldGiveEveryLineTheCommonConditions() {
        assertThat(lines("geo:ru city:[New York] #1 50% #2 50%", Precision.WHOLE).text())
                .isEqualTo("geo:ru city:[New York] 50% #1\ngeo:ru city:[New York] #2\n");
        assertThat(lines("time(8-18) #1 50% #2 50%", Precision.WHOLE).text())
                .isEqualTo("50% time(8-18) #1\n100% time(8-18) #2\n");
    }

    @Test
    void splitShouldLeaveSomethingToTheLinesBelow() {
        assertThat(lines("#1 99.99% #2 0.01%", Precision.TWO_DECIMALS).text())
                .isEqualTo("99.99% #1\n#2\n");
        assertThat(lines("#1 99.99% #2 0.01%", Precision.WHOLE).text()).isEqualTo("99% #1\n#2\n");
        assertThat(lines("#1 100%", Precision.WHOLE).text()).isEqualTo("#1\n");
    }

    @Test
    void splitShouldRefuseWhatALineCannotSay() {
        RequestedShares small = requested("#1 0.5% #2 99.5%");

        assertThat(LineSplitter.split(small, Precision.TWO_DECIMALS))
                .isEqualTo(
                        new Split.Refused(
                                "The line of #1 would need 0.5%, and a line takes 1% at least;"
                                        + " name the companies with larger shares first."));
    }

    @Test
    void readShouldSayWhatIsWrong() {
        assertThat(problems("#1 40% #2 35%"))
                .containsExactly("The shares sum to 75%; they must sum to 100%.");
        assertThat(problems("#1 40% #1 60%"))
                .containsExactly("#1 stands twice; give it one share.");
        assertThat(problems("#1 #2 100%"))
                .containsExactly("#1 has no share; write it after it, as in #1 40%.");
        assertThat(problems("40% #1"))
                .contains("No company stands before 40%; write #N and then its share.");
        assertThat(problems("#1 0% #2 100%").getFirst()).contains("'0%'");
        assertThat(problems("#x 100%").getFirst()).contains("'#x'");
        assertThat(problems("geoo:ru #1 100%").getFirst()).contains("write geo:ru");
        assertThat(problems("rot(3) #1 100%"))
                .containsExactly("Shares are divided among companies, not rotators.");
        assertThat(problems("")).hasSize(1);
        assertThat(problems("// #1 40% #2 60%"))
                .containsExactly("A comment cannot stand among shares.");
        assertThat(problems("geo:ru // #1 40% #2 60%"))
                .containsExactly("A comment cannot stand among shares.");
        assertThat(problems("max(day, any, 5) #1 50% #2 50%"))
                .containsExactly(
                        "'max(day, any, 5)' would be ignored; write a cap as in max(day,any,100),"
                                + " without spaces.");
    }

    @Test
    void chainsShouldGiveTheSharesBack() {
        List<Chain> chains =
                Chain.of(
                        ScriptFixture.script(
                                        """
                                        geo:ru 33% #1
                                        geo:ru 50% #2
                                        geo:ru #3
                                        50% #4
                                        20% @active #4
                                        rot(1)
                                        10% #5
                                        """)
                                .lines());

        assertThat(chains).hasSize(3);
        assertThat(chains.get(0).rest()).isEqualTo(Fraction.ZERO);
        assertThat(chains.get(1).shares()).isEqualTo(Map.of(new CompanyId(4), Fraction.of(6, 10)));
        assertThat(chains.get(1).isGuarded()).isTrue();
        assertThat(chains.get(2).rest()).isEqualTo(Fraction.of(9, 10));
    }

    private static Split.Lines lines(String request, Precision precision) {
        return (Split.Lines) LineSplitter.split(requested(request), precision);
    }

    private static RequestedShares requested(String request) {
        return ((SplitReading.Read) SplitReader.read(request)).shares();
    }

    private static List<String> problems(String request) {
        return ((SplitReading.Refused) SplitReader.read(request)).problems();
    }
}
