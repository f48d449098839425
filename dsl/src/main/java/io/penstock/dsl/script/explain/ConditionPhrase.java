package io.penstock.dsl.script.explain;

import io.penstock.domain.lead.Attribute;
import io.penstock.dsl.script.syntax.Term;
import java.util.List;
import java.util.Locale;

/** Says in words what a condition asks of leads, to be read after "leads". */
final class ConditionPhrase {

    private ConditionPhrase() {}

    static String of(Term.Match match) {
        return switch (match) {
            case Term.NumberMatch(var attribute, var values) ->
                    "whose " + name(attribute) + " is " + Words.either(values);
            case Term.FlagMatch(var attribute, var value) ->
                    (value ? "that are " : "that are not ")
                            + (attribute == Attribute.BAD ? "marked bad" : attribute.key());
            case Term.CountryMatch(var attribute, var codes) ->
                    "whose "
                            + name(attribute)
                            + " is "
                            + Words.either(codes.stream().map(ConditionPhrase::country).toList());
            case Term.TextMatch(var attribute, var text, var contains) ->
                    "whose "
                            + name(attribute)
                            + (contains ? " contains \"" : " is \"")
                            + text
                            + "\"";
        };
    }

    private static String name(Attribute attribute) {
        return switch (attribute) {
            case GANG -> "team";
            case COMP -> "company of origin";
            case SITE -> "landing page";
            case SPACE -> "pre-landing page";
            case EXT -> "agency";
            case EXTS -> "publisher";
            case GEO -> "country";
            case GEOIP -> "country by IP address";
            case REASON -> "cancel reason";
            case UTMS -> "utm_source";
            case UTMC -> "utm_campaign";
            case UTMN -> "utm_content";
            case UTMT -> "utm_term";
            case UTMM -> "utm_medium";
            case USER, FLOW, CITY, AREA, MOBILE, BAD -> attribute.key();
        };
    }

    private static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.equalsIgnoreCase(code) ? code : name + " (" + code + ")";
    }

    /** The conditions and the time of a line together, or "all leads". */
    static String leads(List<String> phrases) {
        return phrases.isEmpty() ? "all leads" : "leads " + Words.all(phrases);
    }
}
