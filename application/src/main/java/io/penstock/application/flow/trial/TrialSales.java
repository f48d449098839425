package io.penstock.application.flow.trial;

import io.penstock.application.flow.run.Answer;
import io.penstock.application.flow.run.PastSales;
import io.penstock.application.flow.run.Sale;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The companies that got a lead of a trial, and what they have said. Not thread-safe. */
final class TrialSales implements PastSales {

    private final List<Decision> decisions = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    void add(Sale sale, String name, Answer answer) {
        decisions.add(sale.route().decision());
        names.add(name);
        answers.add(answer);
    }

    /** Has the company of a decision lose the lead. */
    void callOff(int decision) {
        answers.set(decision - 1, new Answer.CalledOff());
    }

    /** The names of those who have the lead. */
    Set<String> takers() {
        Set<String> takers = new TreeSet<>();
        for (int index = 0; index < names.size(); index++) {
            if (answers.get(index) instanceof Answer.Accepted) {
                takers.add(names.get(index));
            }
        }
        return takers;
    }

    @Override
    public Answer answer(int decision) {
        return answers.get(decision - 1);
    }

    @Override
    public CompanyId company(int decision) {
        return made(decision).company().orElseThrow();
    }

    @Override
    public Decision made(int decision) {
        return decisions.get(decision - 1);
    }

    @Override
    public int count() {
        return decisions.size();
    }
}
