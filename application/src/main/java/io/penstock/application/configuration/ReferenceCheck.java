package io.penstock.application.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.flow.document.FlowReferences;
import io.penstock.application.pixel.PixelPlanDocument;
import io.penstock.application.pixel.PostbacksDocument;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Site;
import io.penstock.domain.source.Source;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The companies and secrets that fields name must be there, and companies' names are unique.
 * Immutable.
 */
final class ReferenceCheck {

    private final Secrets secrets;
    private final Map<CompanyId, Company> companies;
    private final Map<String, SortedSet<CompanyId>> names;

    ReferenceCheck(Catalog draft, Secrets secrets) {
        this.secrets = secrets;
        companies = Map.copyOf(draft.companies());
        names =
                companies.values().stream()
                        .collect(
                                groupingBy(
                                        company -> folded(company.name()),
                                        mapping(Company::id, toCollection(TreeSet::new))));
    }

    static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    List<DocumentProblem> check(Company company) {
        List<DocumentProblem> problems = new ArrayList<>();
        names.getOrDefault(folded(company.name()), new TreeSet<>()).stream()
                .filter(other -> !other.equals(company.id()))
                .map(other ->
                        new DocumentProblem("name", "is the name of company " + other + " already"))
                .forEach(problems::add);
        company.delivery()
                .ifPresent(method ->
                        NamedSecrets.of(method)
                                .forEach((name, field) -> require(field, name, problems)));
        return problems;
    }

    List<DocumentProblem> check(Offer offer) {
        List<DocumentProblem> problems = new ArrayList<>();
        offer.defaultCompany().ifPresent(company -> require("default_company", company, problems));
        offer.callCenterCompanies()
                .forEach(company -> require("call_center_companies", company, problems));
        new TreeSet<>(offer.prices().keySet())
                .forEach(company -> require("prices." + company.value(), company, problems));
        PixelPlanDocument.secrets(offer.pixels())
                .forEach((name, field) -> require(field, name, problems));
        offer.flow().ifPresent(flow -> problems.addAll(check(flow)));
        return problems;
    }

    /** By the fields of the offer. */
    List<DocumentProblem> check(Flow flow) {
        List<DocumentProblem> problems = new ArrayList<>();
        for (FlowReferences.Named named : FlowReferences.recipients(flow)) {
            Optional<CompanyId> number = named.recipient().company();
            number.ifPresent(company -> require(named.field(), company, problems));
            if (number.isEmpty() && !names.containsKey(named.foldedName())) {
                problems.add(
                        new DocumentProblem(named.field(), unknown(named.recipient().label())));
            }
        }
        FlowReferences.secrets(flow).forEach((name, field) -> require(field, name, problems));
        return problems;
    }

    private String unknown(String name) {
        List<String> known = companies.values().stream().map(Company::name).sorted().toList();
        return "names the company '"
                + name
                + "', which is not there"
                + Nearest.to(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; save it first, or give company: and its number");
    }

    List<DocumentProblem> check(Site site) {
        List<DocumentProblem> problems = new ArrayList<>();
        require("company", site.company(), problems);
        return problems;
    }

    List<DocumentProblem> check(Source source) {
        List<DocumentProblem> problems = new ArrayList<>();
        PostbacksDocument.secrets(source.postbacks())
                .forEach((name, field) -> require(field, name, problems));
        return problems;
    }

    private void require(String field, String secret, List<DocumentProblem> problems) {
        if (!secrets.has(secret)) {
            problems.add(
                    new DocumentProblem(
                            field,
                            "names the secret '"
                                    + secret
                                    + "', which is not there; save it first: PUT /api/v1/secrets/"
                                    + secret));
        }
    }

    private void require(String field, CompanyId company, List<DocumentProblem> problems) {
        if (!companies.containsKey(company)) {
            problems.add(
                    new DocumentProblem(field, "There is no company " + company.value() + "."));
        }
    }
}
