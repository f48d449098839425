package io.penstock.domain.lead;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a lead can be routed by. Scripts and the API name each by its key. */
public enum Attribute {
    /** The user on whom the lead came. */
    USER(Kind.NUMBER),
    /** The team that made the lead. */
    GANG(Kind.NUMBER),
    /** The company on whose behalf the lead came. */
    COMP(Kind.NUMBER),
    /** The traffic flow on whose behalf the lead came. */
    FLOW(Kind.NUMBER),
    /** The landing page on which the lead was made. */
    SITE(Kind.NUMBER),
    /** The pre-landing page from which the visitor came. */
    SPACE(Kind.NUMBER),
    /** The agency from which the lead was received. */
    EXT(Kind.NUMBER),
    /** The publisher from whom the lead was received. */
    EXTS(Kind.NUMBER),
    /** The country given in the lead or marked by the call center. */
    GEO(Kind.COUNTRY),
    /** The country told by the customer's IP address. */
    GEOIP(Kind.COUNTRY),
    /** The city of the delivery. */
    CITY(Kind.TEXT),
    /** The area or region of the delivery. */
    AREA(Kind.TEXT),
    /** Mobile traffic. */
    MOBILE(Kind.FLAG),
    /** Bad traffic. */
    BAD(Kind.FLAG),
    /** Why the lead was cancelled; only a cancel script sees it. */
    REASON(Kind.NUMBER),
    /** The tag {@code utm_source}. */
    UTMS(Kind.TEXT),
    /** The tag {@code utm_campaign}. */
    UTMC(Kind.TEXT),
    /** The tag {@code utm_content}. */
    UTMN(Kind.TEXT),
    /** The tag {@code utm_term}. */
    UTMT(Kind.TEXT),
    /** The tag {@code utm_medium}. */
    UTMM(Kind.TEXT);

    /** What values an attribute takes. */
    public enum Kind {
        /** A whole number from 0 to 9,223,372,036,854,775,807. */
        NUMBER,
        /** 0 or 1. */
        FLAG,
        /** Two letters, an ISO 3166 alpha-2 code. */
        COUNTRY,
        /** Text, compared without regard to case and outer white space. */
        TEXT
    }

    private static final Map<String, Attribute> BY_KEY =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(Attribute::key, Function.identity()));

    private final Kind kind;
    private final String key = name().toLowerCase(Locale.ROOT);

    Attribute(Kind kind) {
        this.kind = kind;
    }

    /** The attribute's name in scripts and in the API, in lower case. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** The attribute with exactly this lower-case key. */
    public static Optional<Attribute> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
