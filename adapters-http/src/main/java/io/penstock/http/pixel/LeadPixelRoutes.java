package io.penstock.http.pixel;

import io.penstock.application.lead.Leads;
import io.penstock.application.pixel.PixelJournal;
import io.penstock.domain.account.Role;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows what became of the pixels of a lead. Thread-safe. */
public final class LeadPixelRoutes implements Routes {

    private static final String ID = "id";
    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final int OK = 200;

    private final Leads leads;
    private final PixelJournal journal;

    @Inject
    public LeadPixelRoutes(Leads leads, PixelJournal journal) {
        this.leads = leads;
        this.journal = journal;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/api/v1/leads/{id}/pixels", READERS, this::pixels));
    }

    private Answer pixels(Call call) {
        LeadId lead =
                Optional.of(call.pathParameter(ID))
                        .filter(LeadId::isValid)
                        .map(LeadId::new)
                        .filter(id -> leads.find(id).isPresent())
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND,
                                        "There is no lead '" + call.pathParameter(ID) + "'."));
        return Answer.json(OK, Items.all(journal.of(lead).stream().map(PixelBody::of).toList()));
    }
}
