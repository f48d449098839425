package io.penstock.dsl.script.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.routing.RoutingGuards;
import io.penstock.domain.routing.ScriptName;
import io.penstock.domain.schedule.TimeOfDayWindow;
import io.penstock.dsl.script.ScriptFixture;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLinesTest {

    private static final int MINUTES_A_WEEK = 7 * TimeOfDayWindow.MINUTES_A_DAY;
    private static final int MONDAY = 1;
    private static final int FRIDAY = 5;
    private static final int SATURDAY = 6;
    private static final int SUNDAY = 7;

    @Test
    void aTimeShouldHoldFromItsFirstMinuteUpToItsLast() {
        LineList lines = lines("50% time(8-1730) #1");

        for (int day = MONDAY; day <= SUNDAY; day++) {
            assertThat(open(lines, day, 7, 59)).isEmpty();
            assertThat(open(lines, day, 8, 0)).containsExactly(0);
            assertThat(open(lines, day, 17, 29)).containsExactly(0);
            assertThat(open(lines, day, 17, 30)).isEmpty();
        }
    }

    @Test
    void aTimeMayWrapMidnight() {
        LineList lines = lines("50% time(22-6) #1");

        for (int day = MONDAY; day <= SUNDAY; day++) {
            assertThat(open(lines, day, 0, 0)).containsExactly(0);
            assertThat(open(lines, day, 5, 59)).containsExactly(0);
            assertThat(open(lines, day, 6, 0)).isEmpty();
            assertThat(open(lines, day, 21, 59)).isEmpty();
            assertThat(open(lines, day, 22, 0)).containsExactly(0);
            assertThat(open(lines, day, 23, 59)).containsExactly(0);
        }
    }

    @Test
    void aTimeMayLastFromMidnightToMidnight() {
        LineList lines = lines("50% time(0-24) #1\n50% time(0-1) #2\n50% time(23-24) #3");

        everyMinuteShouldAgree(lines);
        assertThat(open(lines, MONDAY, 0, 0)).containsExactly(0, 1);
        assertThat(open(lines, MONDAY, 12, 0)).containsExactly(0);
        assertThat(open(lines, SUNDAY, 23, 59)).containsExactly(0, 2);
    }

    @Test
    void daysMayWrapTheWeek() {
        LineList lines = lines("50% dow(6-1) #1");

        assertThat(open(lines, MONDAY, 0, 0)).containsExactly(0);
        assertThat(open(lines, MONDAY, 23, 59)).containsExactly(0);
        assertThat(open(lines, MONDAY + 1, 0, 0)).isEmpty();
        assertThat(open(lines, FRIDAY, 23, 59)).isEmpty();
        assertThat(open(lines, SATURDAY, 0, 0)).containsExactly(0);
        assertThat(open(lines, SUNDAY, 23, 59)).containsExactly(0);
    }

    @Test
    void aDayShouldBeThatOfTheMinuteAlsoWhereTheTimeWrapsMidnight() {
        LineList lines = lines("50% dow(5) time(22-6) #1");

        assertThat(open(lines, FRIDAY, 0, 0)).containsExactly(0);
        assertThat(open(lines, FRIDAY, 6, 0)).isEmpty();
        assertThat(open(lines, FRIDAY, 23, 59)).containsExactly(0);
        assertThat(open(lines, SATURDAY, 0, 0)).isEmpty();
    }

    @Test
    void aTimeAloneShouldNeverBeOpen() {
        LineList lines = lines("time(0-24) #1\ndow(1-7) #2\ntime(0-24) dow(1-7) #3\n#4");

        for (int minute = 0; minute < MINUTES_A_WEEK; minute++) {
            assertThat(open(lines, minute)).containsExactly(3);
        }
        assertThat(open(lines("time(8-20) rot(1)"), MONDAY, 8, 0)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65, 128, 129, 200})
    void everyWordShouldTellEveryMinute(int size) {
        Random random = new Random(size);
        everyMinuteShouldAgree(lines(size, _ -> line(random)));
        everyMinuteShouldAgree(lines(size, line -> line == size - 1 ? "1% dow(2) #1" : "#1"));
        everyMinuteShouldAgree(lines(size, _ -> "1% time(12-13) #1"));
    }

    private static String line(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "1% time(" + random.nextInt(12) + "-" + (12 + random.nextInt(12)) + ") #1";
            case 1 -> "1% time(2" + random.nextInt(4) + "-" + random.nextInt(20) + "30) #1";
            case 2 -> "1% dow(" + (1 + random.nextInt(7)) + "-" + (1 + random.nextInt(7)) + ") #1";
            default -> "#1";
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 128, 3_000})
    void linesWithoutTimesShouldAlwaysBeOpen(int size) {
        LineList lines = lines(size, _ -> "#1");

        assertThat(lines.draws().openLines().isKnown()).isTrue();
        assertThat(lines.draws().openLines().dependOnTime()).isFalse();
        assertThat(open(lines, 0)).isEqualTo(IntStream.range(0, size).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 128, 129})
    void twoWordsOfTheLastRowShouldBeReadable(int size) {
        for (String line : List.of("#1", "1% time(8-20) #1")) {
            OpenLines open = lines(size, _ -> line).draws().openLines();
            int last = open.dependOnTime() ? open.row(MINUTES_A_WEEK - 1) : 0;

            assertThatCode(() -> open.word(last, 1)).doesNotThrowAnyException();
        }
    }

    @Test
    void aScriptWithoutLinesShouldChooseNone() {
        CompiledScript empty = ScriptFixture.compile("");
        CompiledScript emptyInside = ScriptFixture.compile("rot(1)\n#2", Map.of(1, ""));

        assertThat(chosen(empty)).isZero();
        assertThat(chosen(emptyInside)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 3_000})
    void linesOfTooManyTimesShouldBeAskedOneByOne(int size) {
        IntFunction<String> everyThirdMinute =
                line ->
                        "50%% time(%d%02d-24) #%d"
                                .formatted(line / 20 % 24, line % 20 * 3, line + 1);
        String text = text(size, everyThirdMinute);
        OpenLines open = lines(text).draws().openLines();
        CompiledScript script = ScriptFixture.compile(text);
        PlainInterpreter plain =
                PlainInterpreter.compile(ScriptName.offer(1), ScriptFixture.script(text), Map.of());

        assertThat(lines(text(150, everyThirdMinute)).draws().openLines().isKnown()).isTrue();
        assertThat(open.isKnown()).isFalse();
        assertThat(open.dependOnTime()).isFalse();
        assertThat(open.word(0, 0)).isEqualTo(-1);
        for (int minute = 0; minute < TimeOfDayWindow.MINUTES_A_DAY; minute++) {
            Situation situation = at(Instant.EPOCH.plusSeconds(60L * minute), minute);
            assertThat(script.choose(situation, RoutingGuards.OPEN))
                    .isEqualTo(plain.choose(situation, RoutingGuards.OPEN));
        }
    }

    private static void everyMinuteShouldAgree(LineList lines) {
        Map<String, BitSet> expected = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.at(number).line();
            assertThat(minutes(lines, number))
                    .as("line %d: %s", number, line.text())
                    .isEqualTo(expected.computeIfAbsent(line.text(), _ -> minutes(line)));
        }
    }

    /** The minutes of the week in which the terms of a line let it fire. */
    private static BitSet minutes(Line line) {
        BitSet minutes = new BitSet();
        for (int minute = 0; minute < MINUTES_A_WEEK; minute++) {
            int minuteOfDay = minute % TimeOfDayWindow.MINUTES_A_DAY;
            int day = 1 + minute / TimeOfDayWindow.MINUTES_A_DAY;
            minutes.set(
                    minute,
                    line.terms(Term.TimeWindow.class)
                                    .allMatch(term -> term.window().contains(minuteOfDay))
                            && line.terms(Term.DayWindow.class)
                                    .allMatch(term -> term.window().contains(day))
                            && !line.isTimeAlone());
        }
        return minutes;
    }

    /** The minutes of the week in which the bit of a line is set. */
    private static BitSet minutes(LineList lines, int line) {
        BitSet minutes = new BitSet();
        for (int minute = 0; minute < MINUTES_A_WEEK; minute++) {
            minutes.set(minute, isOpen(lines, line, minute));
        }
        return minutes;
    }

    private static boolean isOpen(LineList lines, int line, int minuteOfWeek) {
        OpenLines open = lines.draws().openLines();
        int row = open.dependOnTime() ? open.row(minuteOfWeek) : 0;
        return (open.word(row, line / Long.SIZE) >>> line & 1) != 0;
    }

    private static List<Integer> open(LineList lines, int day, int hour, int minute) {
        return open(lines, (day - 1) * TimeOfDayWindow.MINUTES_A_DAY + hour * 60 + minute);
    }

    private static List<Integer> open(LineList lines, int minuteOfWeek) {
        return IntStream.range(0, lines.size())
                .filter(line -> isOpen(lines, line, minuteOfWeek))
                .boxed()
                .toList();
    }

    private static int chosen(CompiledScript script) {
        return ReferenceEvaluator.companyOf(
                script.choose(at(Instant.EPOCH, 0), RoutingGuards.OPEN));
    }

    private static Situation at(Instant instant, long seed) {
        return new Situation(LeadAttributes.none(), seed, instant, ZoneOffset.UTC);
    }

    private static LineList lines(int size, IntFunction<String> line) {
        return lines(text(size, line));
    }

    private static String text(int size, IntFunction<String> line) {
        return IntStream.range(0, size).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static LineList lines(String text) {
        return LineList.compile(ScriptName.offer(1), ScriptFixture.script(text));
    }
}
