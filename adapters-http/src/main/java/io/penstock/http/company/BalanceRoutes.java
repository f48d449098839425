package io.penstock.http.company;

import io.penstock.application.company.BalanceEntry;
import io.penstock.application.company.BalanceOutcome;
import io.penstock.application.company.CompanyLedger;
import io.penstock.application.company.EnterBalance;
import io.penstock.application.company.EntryOutcome;
import io.penstock.application.lead.Leads;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.lead.LeadId;
import io.penstock.http.account.Access;
import io.penstock.http.json.Items;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Answer;
import io.penstock.http.server.Call;
import io.penstock.http.server.Method;
import io.penstock.http.server.PageRequest;
import io.penstock.http.server.RepeatedCalls;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Shows the ledgers of companies, and takes deposits and adjustments. Thread-safe. */
public final class BalanceRoutes implements Routes {

    private static final Access READERS = Access.of(Role.ADMIN, Role.OPERATOR, Role.READER);
    private static final Access WRITERS = Access.of(Role.ADMIN);
    private static final String BALANCE = CompanyAddress.COMPANY + "/balance";
    private static final String OF_LEAD = "/api/v1/leads/{id}/balance";
    private static final int MAXIMUM_BYTES = 16 * 1024;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final CompanyLedger ledger;
    private final EnterBalance enterBalance;
    private final RoutingBooks books;
    private final Leads leads;
    private final Currency currency;

    @Inject
    public BalanceRoutes(
            CompanyLedger ledger,
            EnterBalance enterBalance,
            RoutingBooks books,
            Leads leads,
            Currency currency) {
        this.ledger = ledger;
        this.enterBalance = enterBalance;
        this.books = books;
        this.leads = leads;
        this.currency = currency;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(Method.GET, BALANCE, READERS, this::show),
                new Route(Method.POST, BALANCE, WRITERS, this::enter),
                new Route(Method.GET, OF_LEAD, READERS, this::showLead));
    }

    private Answer show(Call call) {
        CompanyId company = CompanyAddress.of(call, books);
        PageRequest page = PageRequest.newestFirst(call);
        CompanyLedger.Balance balance = ledger.balance(company);
        Items<BalanceEntryBody> items =
                page.page(
                        ledger.statement(company, page.cursor(), page.fetched()),
                        BalanceEntry::sequence,
                        BalanceEntryBody::of);
        return Answer.json(OK, BalanceBody.of(balance, currency, items));
    }

    private Answer enter(Call call) throws IOException {
        CompanyId company = CompanyAddress.of(call, books);
        BalanceOutcome outcome =
                enterBalance.enter(
                        company,
                        call.optionalJson(MAXIMUM_BYTES),
                        call.principal().key(),
                        call.identity());
        return switch (outcome) {
            case BalanceOutcome.Answered(EntryOutcome answered) -> answer(answered);
            case BalanceOutcome.Invalid(var problems) ->
                    Answer.problem(Problems.invalid("The entry", problems));
        };
    }

    private static Answer answer(EntryOutcome outcome) {
        return switch (outcome) {
            case EntryOutcome.Entered(BalanceEntry entry) -> created(entry);
            case EntryOutcome.EnteredBefore(BalanceEntry entry) ->
                    RepeatedCalls.replayed(created(entry));
            case EntryOutcome.KeyReused() -> RepeatedCalls.reused();
        };
    }

    private static Answer created(BalanceEntry entry) {
        return Answer.json(CREATED, BalanceEntryBody.of(entry));
    }

    private Answer showLead(Call call) {
        String text = call.pathParameter("id");
        LeadId lead =
                Optional.of(text)
                        .filter(LeadId::isValid)
                        .map(LeadId::new)
                        .filter(id -> leads.find(id).isPresent())
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND, "There is no lead '" + text + "'."));
        List<BalanceEntryBody> items =
                ledger.statement(lead).stream().map(BalanceEntryBody::of).toList();
        return Answer.json(OK, LeadBalanceBody.of(currency, items));
    }
}
