package io.penstock.application.configuration;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.diagnostic.Severity;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.parse.ParsedScript;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks one document of a draft against the others: what it names must be there, its script must
 * be sound, and so must every script that names it.
 */
final class DraftCheck {

    private static final String SCRIPT = "script";

    private final Catalog draft;
    private final Map<RotatorId, Script> rotators;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final List<FieldDiagnostic> diagnostics = new ArrayList<>();

    private DraftCheck(Catalog draft) {
        this.draft = draft;
        this.rotators = draft.parsedRotators();
    }

    static DraftCheck of(Catalog draft, DocumentKey key) {
        DraftCheck check = new DraftCheck(draft);
        switch (key.kind()) {
            case COMPANY -> check.company(saved(draft.companies(), new CompanyId(key.id())));
            case OFFER -> check.offer(saved(draft.offers(), new OfferId(key.id())));
            case ROTATOR -> check.rotator(saved(draft.rotators(), new RotatorId(key.id())));
            case SITE -> check.site(saved(draft.sites(), new SiteId(key.id())));
        }
        return check;
    }

    List<DocumentProblem> problems() {
        return problems;
    }

    List<FieldDiagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether there is anything worse than a warning. */
    boolean refuses() {
        return !problems.isEmpty()
                || diagnostics.stream().anyMatch(found -> isError(found.diagnostic()));
    }

    private static <K, V> V saved(Map<K, V> documents, K id) {
        return Objects.requireNonNull(documents.get(id), "the document that is saved");
    }

    private void company(Company saved) {
        for (Company other : draft.companies().values()) {
            if (!other.id().equals(saved.id()) && other.name().equalsIgnoreCase(saved.name())) {
                problem("name", "is the name of company " + other.id() + " already");
            }
        }
    }

    private void offer(Offer offer) {
        offer.defaultCompany().ifPresent(company -> requireCompany("default_company", company));
        report(check(offer.scripts().receipt(), ScriptRole.RECEIPT, Optional.empty()));
    }

    private void rotator(Rotator saved) {
        report(check(saved.script(), ScriptRole.ROTATOR, Optional.of(saved.id())));
        for (Offer offer : draft.offers().values()) {
            reportUser(
                    "offer " + offer.id(),
                    check(offer.scripts().receipt(), ScriptRole.RECEIPT, Optional.empty()));
        }
        for (Rotator rotator : draft.rotators().values()) {
            if (!rotator.id().equals(saved.id())) {
                reportUser(
                        "rotator " + rotator.id(),
                        check(rotator.script(), ScriptRole.ROTATOR, Optional.of(rotator.id())));
            }
        }
    }

    private void site(Site saved) {
        requireCompany("company", saved.company());
    }

    private void requireCompany(String field, CompanyId company) {
        if (!draft.companies().containsKey(company)) {
            problem(field, "There is no company " + company.value() + ".");
        }
    }

    private List<Diagnostic> check(String script, ScriptRole role, Optional<RotatorId> self) {
        ParsedScript parsed = ScriptParser.parse(script);
        Set<CompanyId> companies = draft.companies().keySet();
        return ScriptChecker.check(
                parsed, new Surroundings(role, Optional.of(companies), rotators, self));
    }

    private void report(List<Diagnostic> found) {
        found.forEach(diagnostic -> diagnostics.add(new FieldDiagnostic(SCRIPT, diagnostic)));
    }

    /** A script that was sound until now is named as a user that this save would break. */
    private void reportUser(String user, List<Diagnostic> found) {
        found.stream()
                .filter(DraftCheck::isError)
                .findFirst()
                .ifPresent(error ->
                        problem(
                                SCRIPT,
                                "breaks "
                                        + user
                                        + ", line "
                                        + error.line()
                                        + ": "
                                        + error.message()));
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    private void problem(String field, String message) {
        problems.add(new DocumentProblem(field, message));
    }
}
