package io.penstock.http.company;

import io.penstock.application.configuration.CapInScript;
import io.penstock.application.configuration.ShowCaps;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Shows how far the caps of companies are used. Thread-safe. */
public final class CompanyCapRoutes implements Routes {

    private static final int OK = 200;

    private final ShowCaps showCaps;
    private final RoutingBooks books;

    /** A cap that a line asks of the company, and how many leads count towards it now. */
    record CapBody(
            String script,
            int line,
            String cap,
            String period,
            String type,
            long count,
            long used,
            long left) {

        static CapBody of(CapInScript found) {
            ScriptName script = found.place().script();
            return new CapBody(
                    script.kind().name().toLowerCase(Locale.ROOT) + " " + script.id(),
                    found.place().line(),
                    found.cap().toString(),
                    found.cap().period().key(),
                    found.cap().type().key(),
                    found.cap().count(),
                    found.used(),
                    Math.max(0, found.cap().count() - found.used()));
        }
    }

    @Inject
    public CompanyCapRoutes(ShowCaps showCaps, RoutingBooks books) {
        this.showCaps = showCaps;
        this.books = books;
    }

    @Override
    public List<Route> routes() {
        Access readers = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
        return List.of(
                new Route(Method.GET, CompanyAddress.COMPANY + "/caps", readers, this::show));
    }

    private Answer show(Call call) {
        CompanyId company = CompanyAddress.of(call, books);
        return Answer.json(OK, Items.all(showCaps.of(company).stream().map(CapBody::of).toList()));
    }
}
