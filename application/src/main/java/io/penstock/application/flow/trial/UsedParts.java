package io.penstock.application.flow.trial;

import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.Flow;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.Stage;
import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import io.penstock.dsl.script.syntax.Term.CompanyTarget;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which companies the trial of an offer's own flow depends on. Not thread-safe. */
final class UsedParts {

    private final TrialOffer offer;
    private final Set<CompanyId> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private UsedParts(TrialOffer offer) {
        this.offer = offer;
    }

    /** The offer among those companies, and the rotators that its script leads into. */
    static TrialOffer of(TrialOffer offer) {
        UsedParts used = new UsedParts(offer);
        Script script = ScriptParser.parse(offer.offer().scripts().receipt()).script();
        Map<RotatorId, Script> rotators = script.reached(offer.rotators());
        offer.offer().defaultCompany().ifPresent(used.numbers::add);
        Stream.concat(Stream.of(script), rotators.values().stream()).forEach(used::add);
        used.add(offer.offer().flow().orElseThrow());
        return new TrialOffer(offer.offer(), used.companies(), rotators);
    }

    private void add(Script script) {
        script.lines().stream()
                .flatMap(line -> line.terms(CompanyTarget.class))
                .forEach(target -> numbers.add(target.company()));
    }

    private void add(Flow flow) {
        flow.root().offerings().map(Stage.Offering::recipient).forEach(this::add);
        flow.trial().ifPresent(trial -> trial.expected().keySet().forEach(this::add));
    }

    private void add(FlowRecipient recipient) {
        recipient.company().ifPresent(numbers::add);
        add(recipient.label());
    }

    private void add(String name) {
        names.add(TrialCast.folded(name));
        names.add(TrialCast.folded(offer.name(name)));
    }

    private Map<CompanyId, Company> companies() {
        Map<CompanyId, Company> companies = new HashMap<>(offer.companies());
        companies.values().removeIf(company -> !isUsed(company));
        return companies;
    }

    private boolean isUsed(Company company) {
        return numbers.contains(company.id()) || names.contains(TrialCast.folded(company.name()));
    }
}
