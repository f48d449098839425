package io.penstock.bootstrap.benchmark.script;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/** What generated Java reads a lead from. */
enum JavaDialect {
    /** Whole numbers made ready before: the limit of what a program can do. */
    INTS(
            "IntLead",
            "int",
            List.of("lead.geo", "lead.user", "lead.flow", "lead.area", "lead.minute")),
    /** The objects that every other engine reads too. */
    LEADS(
            "Situation",
            "String",
            List.of(
                    "(int) lead.attributes().number(Attribute.GEO)",
                    "(int) lead.attributes().number(Attribute.USER)",
                    "(int) lead.attributes().number(Attribute.FLOW)",
                    "lead.attributes().folded(Attribute.AREA)",
                    "(int) ((lead.at().getEpochSecond() + 3600) / 60 % 1440)"));

    private final String leadType;
    private final String areaType;
    private final List<String> reading;

    JavaDialect(String leadType, String areaType, List<String> reading) {
        this.leadType = leadType;
        this.areaType = areaType;
        this.reading = reading;
    }

    String leadType() {
        return leadType;
    }

    /** The parameters by which the values of a lead are handed on. */
    String parameters() {
        return "int geo, int user, int flow, " + areaType + " area, int minute, long seed";
    }

    /** Statements that read the parameters of a lead, as variables. */
    String prologue() {
        return """
        int geo = %s;
        int user = %s;
        int flow = %s;
        %s area = %s;
        int minute = %s;
        long seed = %s;
        """
                .formatted(
                        reading.get(0),
                        reading.get(1),
                        reading.get(2),
                        areaType,
                        reading.get(3),
                        reading.get(4),
                        this == INTS ? "lead.seed" : "lead.seed()");
    }

    /** The number of a country. */
    int country(Vocabulary vocabulary, String code) {
        return switch (this) {
            case INTS -> vocabulary.countryNumber(code);
            case LEADS -> LeadAttributes.countryNumber(code);
        };
    }

    /** The condition that the area is a certain one. */
    String isArea(String area) {
        return switch (this) {
            case INTS -> "area == " + Vocabulary.areaNumber(area);
            case LEADS -> "\"" + area + "\".equals(area)";
        };
    }
}
