package io.penstock.dsl.script.explain;

import io.penstock.domain.cap.Cap;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a line asks of the company, to be read after it. */
final class GuardPhrase {

    private GuardPhrase() {}

    /** As in ", while it is active and has fewer than 100 leads today"; empty without guards. */
    static String of(Line line) {
        List<String> guards = new ArrayList<>();
        if (line.has(Term.Active.class)) {
            guards.add("is active");
        }
        line.caps().forEach(cap -> guards.add("has fewer than " + leads(cap)));
        if (guards.isEmpty()) {
            return "";
        }
        String subject =
                line.target() instanceof Term.RotatorTarget ? "the company it gives" : "it";
        return ", while " + subject + " " + Words.all(guards);
    }

    private static String leads(Cap cap) {
        String count = String.format(Locale.ROOT, "%,d", cap.count());
        String kind =
                switch (cap.type()) {
                    case ANY -> "leads";
                    case VALID -> "leads that are neither trash nor deleted";
                    case WAIT -> "leads waiting or on hold";
                    case ACCEPT -> "approved leads";
                    case OK -> "leads waiting, on hold or approved";
                };
        String period =
                switch (cap.period()) {
                    case DAY -> " since midnight";
                    case LAST_24_HOURS -> " of the last 24 hours";
                    case WEEK -> " of the last 7 days";
                    case MONTH -> " of the last 30 days";
                    case YEAR -> " of the last 365 days";
                    case ANY -> " in all";
                };
        return count + " " + kind + period;
    }
}
