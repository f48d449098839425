package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.dsl.script.evaluate.Choice;
import io.penstock.dsl.script.evaluate.Situation;
import io.penstock.dsl.script.parse.ScriptParser;
import io.penstock.dsl.script.syntax.Script;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A workload's script and leads as Penstock reads them. */
final class ScriptLeads {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT =
            LocalDate.of(2026, 11, 20).atStartOfDay(ZONE).toInstant();

    private ScriptLeads() {}

    static Script script(Workload workload) {
        return ScriptParser.parse(workload.script()).script();
    }

    static Situation[] situations(Workload workload, int leads) {
        Situation[] situations = new Situation[leads];
        for (int lead = 0; lead < leads; lead++) {
            situations[lead] = situation(workload.lead(lead));
        }
        return situations;
    }

    private static Situation situation(LeadValues lead) {
        LeadAttributes attributes =
                LeadAttributes.builder()
                        .country(Attribute.GEO, lead.geo())
                        .number(Attribute.USER, lead.user())
                        .number(Attribute.FLOW, lead.flow())
                        .text(Attribute.AREA, lead.area())
                        .build();
        return new Situation(
                attributes, lead.seed(), MIDNIGHT.plusSeconds(60L * lead.minute()), ZONE);
    }

    static int company(Choice choice) {
        return choice.company().isPresent() ? choice.company().get().value() : 0;
    }
}
