package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines whose leads the next line gives to the same company for certain. */
final class InertCheck implements LineCheck {

    /**
     * Lines that ask for more than this together are not compared, so that long ones stay quick.
     */
    private static final long MOST_COMPARISONS = 100_000;

    private final Predicate<Line> unreachable;

    private @Nullable LineReach before;

    /**
     * A check that has not seen a line.
     *
     * @param unreachable the lines that no lead gets to, which so give nothing
     */
    InertCheck(Predicate<Line> unreachable) {
        this.unreachable = unreachable;
    }

    @Override
    public void check(Line line, Consumer<Diagnostic> report) {
        LineReach reach = LineReach.of(line);
        if (before != null && isInert(before, reach)) {
            report.accept(
                    LineCheck.at(
                                    before.line().placedTarget(),
                                    DiagnosticCode.INERT,
                                    "line "
                                            + line.number()
                                            + " gives every lead of this line to the same company"
                                            + " anyway")
                            .withFix("remove this line"));
        }
        before = line.isTimeAlone() ? null : reach;
    }

    private boolean isInert(LineReach line, LineReach next) {
        return line.line().target() instanceof CompanyTarget
                && line.line().target().equals(next.line().target())
                && next.isCertain()
                && !unreachable.test(next.line())
                && (long) next.demands().size() * line.demands().size() <= MOST_COMPARISONS
                && next.covers(line);
    }
}
