package io.penstock.dsl.script.check;

import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.DiagnosticCode;
import io.penstock.dsl.script.syntax.Line;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lines whose leads the next line gives to the same company for certain. */
final class InertCheck implements LineCheck {

    private @Nullable LineReach before;

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

    private static boolean isInert(LineReach line, LineReach next) {
        return line.line().target() instanceof CompanyTarget
                && line.line().target().equals(next.line().target())
                && next.isCertain()
                && next.covers(line);
    }
}
