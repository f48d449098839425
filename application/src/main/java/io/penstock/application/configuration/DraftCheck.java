package io.penstock.application.configuration;

import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.routing.Rotator;
import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.Site;
import io.penstock.domain.routing.SiteId;
import io.penstock.domain.source.Source;
import io.penstock.domain.source.SourceId;
import io.penstock.dsl.document.DocumentProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks documents of a draft against the others: what they name, and their scripts. */
final class DraftCheck {

    private final Catalog draft;
    private final ReferenceCheck references;
    private final ScriptCheck scripts;

    DraftCheck(Catalog draft, Secrets secrets) {
        this.draft = draft;
        this.references = new ReferenceCheck(draft, secrets);
        this.scripts = new ScriptCheck(draft);
    }

    /** What is wrong with the draft as a whole, by paths such as {@code offers.3.script}. */
    Findings whole() {
        return Findings.all(
                draft.contents().keySet().stream()
                        .map(key -> document(key).below(key.path()))
                        .toList());
    }

    /** What is wrong with a document, and whom its change breaks, by the document's fields. */
    Findings changed(DocumentKey key, Catalog before) {
        Findings own = document(key);
        List<DocumentProblem> broken =
                switch (key.kind()) {
                    case ROTATOR -> BrokenUsers.of(key, before, draft);
                    case COMPANY -> BrokenFlows.of(new CompanyId(key.id()), before, draft);
                    case OFFER, SITE, SOURCE -> List.of();
                };
        return Findings.all(List.of(own, new Findings(broken, List.of())));
    }

    private Findings document(DocumentKey key) {
        return switch (key.kind()) {
            case COMPANY -> {
                Company company = present(draft.companies(), new CompanyId(key.id()));
                yield new Findings(references.check(company), List.of());
            }
            case OFFER -> {
                Offer offer = present(draft.offers(), new OfferId(key.id()));
                yield Findings.all(
                        List.of(
                                new Findings(references.check(offer), scripts.check(offer)),
                                offer.flow().map(FlowFindings::of).orElse(Findings.NONE)));
            }
            case ROTATOR -> {
                Rotator rotator = present(draft.rotators(), new RotatorId(key.id()));
                yield new Findings(List.of(), scripts.check(rotator));
            }
            case SITE -> {
                Site site = present(draft.sites(), new SiteId(key.id()));
                yield new Findings(references.check(site), List.of());
            }
            case SOURCE -> {
                Source source = present(draft.sources(), new SourceId(key.id()));
                yield new Findings(references.check(source), List.of());
            }
        };
    }

    private static <K, V> V present(Map<K, V> documents, K id) {
        return Objects.requireNonNull(documents.get(id), "the document that is checked");
    }
}
