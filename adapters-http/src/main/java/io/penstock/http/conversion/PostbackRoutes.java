package io.penstock.http.conversion;

import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.conversion.ReportConversion;
import io.penstock.application.lead.Conversion;
import io.penstock.domain.company.CompanyId;
import io.penstock.http.account.Access;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Repetition;
import io.penstock.http.server.Route;
import io.penstock.http.server.RouteHandler;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what companies say themselves, at an address whose token stands for the company. Who has no
 * token is told nothing. Thread-safe.
 */
public final class PostbackRoutes implements Routes {

    private static final String ADDRESS = "/api/v1/postback/{token}";

    private final PostbackAddresses addresses;
    private final ReportConversion reportConversion;

    @Inject
    public PostbackRoutes(PostbackAddresses addresses, ReportConversion reportConversion) {
        this.addresses = addresses;
        this.reportConversion = reportConversion;
    }

    @Override
    public List<Route> routes() {
        Access everyone = new Access.Open();
        RouteHandler inAddress = call -> answer(company(call), Postback.ofAddress(call));
        RouteHandler inBody = call -> answer(company(call), Postback.ofAddressAndBody(call));
        return List.of(
                new Route(Method.GET, ADDRESS, everyone, Repetition.OWN, inAddress),
                new Route(Method.POST, ADDRESS, everyone, inBody));
    }

    private CompanyId company(Call call) {
        return addresses
                .companyOf(call.pathParameter("token"))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND, "There is nothing at this address."));
    }

    private Answer answer(CompanyId company, Map<String, @Nullable Object> postback) {
        return ConversionAnswers.of(
                        reportConversion.report(
                                postback, Optional.of(company), Conversion.byPostback(company)))
                .withHeader("Cache-Control", "no-store");
    }
}
