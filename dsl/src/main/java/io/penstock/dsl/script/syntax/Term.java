package io.penstock.dsl.script.syntax;

import io.penstock.domain.cap.Cap;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.schedule.DayOfWeekWindow;
import io.penstock.domain.schedule.TimeOfDayWindow;
import java.util.List;

/** One term of a line, without its place. */
public sealed interface Term {

    /** A condition on a value that the lead carries. */
    sealed interface Match extends Term {

        Attribute attribute();
    }

    /** The attribute is one of the numbers, each 0 or more. */
    record NumberMatch(Attribute attribute, List<Long> values) implements Match {

        public NumberMatch {
            values = List.copyOf(values);
        }
    }

    /** The attribute is set, or not set. */
    record FlagMatch(Attribute attribute, boolean value) implements Match {}

    /** The attribute is one of the countries, each two Latin letters in lower case. */
    record CountryMatch(Attribute attribute, List<String> codes) implements Match {

        public CountryMatch {
            codes = List.copyOf(codes);
        }
    }

    /**
     * The attribute equals or contains a text.
     *
     * @param text the text as written, without outer white space
     * @param contains whether it may stand anywhere in the attribute
     */
    record TextMatch(Attribute attribute, String text, boolean contains) implements Match {}

    /**
     * The chance that the line fires when everything else on it holds.
     *
     * @param hundredths hundredths of a per cent, 100 to 10,000
     */
    record Probability(int hundredths) implements Term {

        public static final int CERTAIN = 10_000;

        public Probability {
            if (hundredths < 100 || hundredths > CERTAIN) {
                throw new IllegalArgumentException("Not from 1 to 100 per cent: " + hundredths);
            }
        }
    }

    /** The lead arrived at such a time of the day. */
    record TimeWindow(TimeOfDayWindow window) implements Term {}

    /** The lead arrived on such a day of the week. */
    record DayWindow(DayOfWeekWindow window) implements Term {}

    /** The company is active. */
    record Active() implements Term {}

    /** The company has not reached its cap. */
    record CapLimit(Cap cap) implements Term {}

    /** A {@code max(…)} that is not written exactly as it must be, and so is ignored. */
    record MalformedCap(String text) implements Term {}

    /** Where a line sends the lead. */
    sealed interface Target extends Term {}

    /** A company. */
    record CompanyTarget(CompanyId company) implements Target {}

    /** A rotator, of which the first line that fires, or one company by weight, is taken. */
    record RotatorTarget(RotatorId rotator, boolean bucket) implements Target {}
}
