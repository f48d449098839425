package io.penstock.application.company;

import io.penstock.application.account.RequestIdentity;
import io.penstock.domain.company.CompanyId;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters what a person pays into a company's balance, or corrects of it. Thread-safe. */
public final class EnterBalance {

    /** The most characters that a note has. */
    public static final int LONGEST_NOTE = 500;

    private static final String AMOUNT = "amount";

    private final CompanyLedger ledger;
    private final InstantSource clock;

    @Inject
    public EnterBalance(CompanyLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Enters an amount: more than 0 is a deposit, less than 0 an adjustment.
     *
     * @param company whose balance it is; whether there is such a company is not asked
     * @param body {@code amount} and {@code note}, a JSON tree
     * @param by the name of the API key that enters it
     * @param request which request asks for it, where that may be made again
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was entered
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been entered
     */
    public BalanceOutcome enter(
            CompanyId company,
            Map<String, ? extends @Nullable Object> body,
            String by,
            Optional<RequestIdentity> request) {
        DocumentReader reader = new DocumentReader(body);
        reader.require(AMOUNT);
        Optional<BigDecimal> amount = reader.money(AMOUNT);
        if (amount.isPresent() && amount.get().signum() == 0) {
            reader.problem(AMOUNT, "must not be 0");
        }
        String note = reader.text("note", LONGEST_NOTE).orElse("");
        List<DocumentProblem> problems = reader.finish();
        if (!problems.isEmpty()) {
            return new BalanceOutcome.Invalid(problems);
        }
        NewEntry entry = entry(company, amount.orElseThrow(), note.strip(), by);
        return new BalanceOutcome.Answered(
                ledger.enter(request.map(entry::askedForBy).orElse(entry)));
    }

    private NewEntry entry(CompanyId company, BigDecimal amount, String note, String by) {
        BalanceEntry.Kind kind =
                amount.signum() > 0 ? BalanceEntry.Kind.DEPOSIT : BalanceEntry.Kind.ADJUSTMENT;
        return new NewEntry(company, kind, amount, note, clock.instant(), by);
    }
}
