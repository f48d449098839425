package io.penstock.bootstrap.benchmark.script;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools with a rule per line, ordered by salience, and one session for all leads. */
final class DroolsEngine implements Engine {

    private final KieSession session;
    private final DroolsLead[] facts;

    DroolsEngine(Workload workload, int leads) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules/rules.drl", rules(workload));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        session =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
        CapTable caps = new CapTable();
        facts = new DroolsLead[leads];
        for (int lead = 0; lead < leads; lead++) {
            facts[lead] = new DroolsLead(workload.lead(lead), caps);
        }
    }

    private static String rules(Workload workload) {
        Expression language =
                new Expression(
                        ", ",
                        (variable, values) ->
                                variable + " in (" + String.join(", ", values) + ")",
                        text -> "\"" + text + "\"",
                        key -> "drawn(" + key + "L)",
                        (company, dayCap) -> "hasRoom(" + company + ", " + dayCap + ")");
        StringBuilder text = new StringBuilder("package rules\n");
        text.append("import ").append(DroolsLead.class.getName()).append(";\n");
        List<Rule> rules = workload.rules();
        long[] keys = workload.drawKeys();
        for (int line = 0; line < keys.length; line++) {
            Rule rule = rules.get(line);
            text.append(
                    """
                    rule "line %d" salience %d
                    when $lead : DroolsLead(%s)
                    then $lead.setCompany(%d);
                    end
                    """
                            .formatted(
                                    line + 1,
                                    keys.length - line,
                                    language.write(rule, keys[line]),
                                    rule.company()));
        }
        return text.toString();
    }

    @Override
    public int decide(int lead) {
        DroolsLead fact = facts[lead];
        fact.setCompany(0);
        FactHandle handle = session.insert(fact);
        session.fireAllRules(1);
        session.delete(handle);
        return fact.getCompany();
    }
}
