package io.penstock.http.lead;

import io.penstock.application.lead.ExplainedDecision;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.Attribute;
import io.penstock.domain.routing.Decision;
import io.penstock.domain.routing.Stage;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what happened where no line of the script gave the lead to a company. */
final class Fallback {

    private Fallback() {}

    static @Nullable String of(ExplainedDecision explained) {
        Decision decision = explained.made().decision();
        String script =
                explained.trace().choice().stepLimitReached()
                        ? "The script tested too many lines and was given up, "
                        : "No line of the script gave the lead to a company, ";
        String company = decision.company().map(CompanyId::toString).orElse("");
        boolean confirmed = decision.stage() == Stage.CONFIRMATION;
        return switch (decision.by()) {
            case SCRIPT, OPERATOR, FLOW -> null;
            case DEFAULT -> script + "so it went to the offer's default company " + company + ".";
            case SITE ->
                    script
                            + "and the offer has no default company"
                            + (confirmed ? " that takes confirmed leads" : "")
                            + ", so it went to "
                            + company
                            + ", the company of site "
                            + explained.made().attributes().number(Attribute.SITE)
                            + ".";
            case HOLD ->
                    script
                            + "and neither the offer nor the lead's site has one"
                            + (confirmed ? " that takes confirmed leads" : "")
                            + ", so it is held.";
        };
    }
}
