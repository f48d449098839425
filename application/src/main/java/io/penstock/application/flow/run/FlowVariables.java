package io.penstock.application.flow.run;

import io.penstock.application.expression.LeadValues;
import io.penstock.application.routing.RoutingBook;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.schedule.BusinessHours;
import io.penstock.dsl.script.evaluate.Draws;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the conditions of a stage may ask about. */
public record FlowVariables(FlowSituation situation, Flow flow, Optional<CompanyId> recipient)
        implements Variables {

    private static final String LEAD = "lead.";

    /** The variables of a stage. */
    public static FlowVariables of(FlowSituation situation, Stage stage) {
        return new FlowVariables(
                situation,
                situation.flow().plan().flow(),
                stage instanceof Stage.Offering offering
                        ? situation.flow().company(offering)
                        : Optional.empty());
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (name) {
            case "random" -> Draws.random(Draws.seed(situation.lead().id().value()));
            case "recipient.id" -> recipient.map(CompanyId::value).orElse(null);
            case "recipient.name" -> recipient.flatMap(this::name).orElse(null);
            case "offer.id" -> situation.lead().offer().value();
            case "offer.name" -> situation.route().offer().name();
            case "delivery.success" -> last().map(Answer.Accepted.class::isInstance).orElse(null);
            case "delivery.outcome" -> last().map(Answer::key).orElse(null);
            default -> ofLead(name);
        };
    }

    private @Nullable Object ofLead(String name) {
        Object constant = flow.values().get(name);
        return constant != null
                ? constant
                : LeadValues.of(
                        situation.lead(),
                        name.startsWith(LEAD) ? name.substring(LEAD.length()) : name);
    }

    private Optional<String> name(CompanyId id) {
        RoutingBook now = situation.now();
        return now.company(id).or(() -> situation.book().company(id)).map(Company::name);
    }

    /** What the newest company that got the lead has said. */
    private Optional<Answer> last() {
        int count = situation.past().count();
        return count == 0 ? Optional.empty() : Optional.of(situation.past().answer(count));
    }

    @Override
    public boolean isOpen(String calendar) {
        BusinessHours hours = flow.calendars().get(calendar);
        if (hours == null) {
            throw new IllegalArgumentException("There is no calendar '" + calendar + "'.");
        }
        return hours.isOpen(situation.at());
    }
}
