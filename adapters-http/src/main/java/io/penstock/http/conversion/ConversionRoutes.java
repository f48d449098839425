package io.penstock.http.conversion;

import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.lead.Leads;
import io.penstock.domain.account.Role;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.account.Access;
import io.penstock.http.body.BodyKind;
import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what an operator passes on of companies, and shows what companies said. Thread-safe. */
public final class ConversionRoutes implements Routes {

    private static final Access WORKERS = Access.of(Role.ADMIN, Role.OPERATOR);
    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final int MAXIMUM_BYTES = 16 * 1024;
    private static final int OK = 200;

    private final ReportConversion reportConversion;
    private final Leads leads;

    @Inject
    public ConversionRoutes(ReportConversion reportConversion, Leads leads) {
        this.reportConversion = reportConversion;
        this.leads = leads;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.POST, "/api/v1/conversions", WORKERS, this::report),
                new Route(Method.GET, "/api/v1/leads/{id}/conversions", READERS, this::show));
    }

    private Answer report(Call call) throws IOException {
        BodyKind kind =
                BodyKind.of(
                        call.header("Content-Type"),
                        call.header("Content-Encoding"),
                        EnumSet.of(BodyKind.JSON));
        Map<String, @Nullable Object> content = kind.read(call.body(MAXIMUM_BYTES));
        return ConversionAnswers.of(
                reportConversion.report(content, Optional.empty(), call.principal().key()));
    }

    private Answer show(Call call) {
        String text = call.pathParameter("id");
        LeadId lead =
                Optional.of(text)
                        .filter(LeadId::isValid)
                        .map(LeadId::new)
                        .filter(id -> leads.find(id).isPresent())
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND, "There is no lead '" + text + "'."));
        return Answer.json(
                OK, Items.all(leads.conversions(lead).stream().map(ConversionBody::of).toList()));
    }
}
