package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.configuration.LineEdits.Edit;
import io.penstock.application.configuration.LineEdits.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(UnifiedDiff.between("#1\n#2\n", "#1\n#2\n")).isEmpty();
        assertThat(UnifiedDiff.between("", "")).isEmpty();
    }

    @Test
    void changesFarApartStandInHunksOfTheirOwnWithThreeLinesAround() {
        String before = lines(IntStream.rangeClosed(1, 20).mapToObj(String::valueOf));
        String after = before.replace("\n3\n", "\nthree\n").replace("\n18\n", "\n");

        assertThat(UnifiedDiff.between(before, after))
                .isEqualTo(
                        """
                        @@ -1,6 +1,6 @@
                         1
                         2
                        -3
                        +three
                         4
                         5
                         6
                        @@ -15,6 +15,5 @@
                         15
                         16
                         17
                        -18
                         19
                         20
                        """);
    }

    @Test
    void whatComesFromNothingBeginsAtZero() {
        assertThat(UnifiedDiff.between("", "#1\n")).isEqualTo("@@ -0,0 +1,1 @@\n+#1\n");
        assertThat(UnifiedDiff.between("#1\n", "")).isEqualTo("@@ -1,1 +0,0 @@\n-#1\n");
    }

    @Test
    void aLastLineWithoutItsEndDiffers() {
        assertThat(UnifiedDiff.between("#1", "#1\n"))
                .isEqualTo("@@ -1,1 +1,1 @@\n-#1\n\\ No newline at end of file\n+#1\n");
    }

    @Test
    void editsLeadFromOneTextToTheOtherByTheFewestLines() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<String> before = letters(random);
            List<String> after = letters(random);

            List<Edit> edits = LineEdits.between(before, after);

            assertThat(without(edits, Kind.ADDED)).isEqualTo(before);
            assertThat(without(edits, Kind.REMOVED)).isEqualTo(after);
            assertThat(edits.stream().filter(edit -> edit.kind() == Kind.KEPT).count())
                    .as("%s, %s", before, after)
                    .isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    void textsThatAreFarApartAreShownAsTwoBlocks() {
        List<String> before = numbered("a", 2 * LineEdits.MOST_EDITS);
        List<String> after = numbered("b", 2 * LineEdits.MOST_EDITS);

        List<Edit> edits = LineEdits.between(before, after);

        assertThat(without(edits, Kind.ADDED)).isEqualTo(before);
        assertThat(without(edits, Kind.REMOVED)).isEqualTo(after);
        assertThat(edits.getFirst().kind()).isEqualTo(Kind.REMOVED);
        assertThat(edits.getLast().kind()).isEqualTo(Kind.ADDED);
    }

    private static List<String> numbered(String letter, int count) {
        return IntStream.range(0, count).mapToObj(number -> letter + number).toList();
    }

    private static List<String> letters(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(String::valueOf).toList();
    }

    private static List<String> without(List<Edit> edits, Kind kind) {
        return edits.stream().filter(edit -> edit.kind() != kind).map(Edit::line).toList();
    }

    private static long longestCommon(List<String> first, List<String> second) {
        int[][] longest = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                longest[i][j] =
                        first.get(i - 1).equals(second.get(j - 1))
                                ? longest[i - 1][j - 1] + 1
                                : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[first.size()][second.size()];
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
