package io.penstock.domain.lead;

import io.penstock.domain.lead.Attribute.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values by which one lead is routed. An attribute that the lead does not carry matches
 * nothing.
 *
 * <p>Immutable. Reading allocates nothing: texts are folded once, when they are set. What is
 * compared most, a number for each value, lies together in memory.
 */
public final class LeadAttributes {

    /** What {@link #number} answers for an attribute that the lead does not carry. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** What {@link #code} answers for an attribute that the lead does not carry. */
    public static final int NO_CODE = Integer.MIN_VALUE;

    private static final Attribute[] ALL = Attribute.values();
    private static final String[] COUNTRIES = countries();
    private static final int[] PLACES = places();
    private static final int TEXTS =
            2 * (int) Stream.of(ALL).filter(each -> each.kind() == Kind.TEXT).count();
    private static final @Nullable String[] NO_TEXTS = new @Nullable String[TEXTS];
    private static final long[] NO_LARGE = new long[ALL.length];
    private static final LeadAttributes NONE = builder().build();

    // The code of each attribute, in fields rather than an array: leads are read from cold memory,
    // where every object more takes time.
    private final int user;
    private final int gang;
    private final int comp;
    private final int flow;
    private final int site;
    private final int space;
    private final int ext;
    private final int exts;
    private final int geo;
    private final int geoip;
    private final int city;
    private final int area;
    private final int mobile;
    private final int bad;
    private final int reason;
    private final int utms;
    private final int utmc;
    private final int utmn;
    private final int utmt;
    private final int utmm;

    /** Each text as it came and folded, in turn; shared when there is none. */
    private final @Nullable String[] texts;

    /** Numbers that are not their own code; shared when there is none. */
    private final long[] large;

    private LeadAttributes(Builder builder) {
        user = builder.code(Attribute.USER);
        gang = builder.code(Attribute.GANG);
        comp = builder.code(Attribute.COMP);
        flow = builder.code(Attribute.FLOW);
        site = builder.code(Attribute.SITE);
        space = builder.code(Attribute.SPACE);
        ext = builder.code(Attribute.EXT);
        exts = builder.code(Attribute.EXTS);
        geo = builder.code(Attribute.GEO);
        geoip = builder.code(Attribute.GEOIP);
        city = builder.code(Attribute.CITY);
        area = builder.code(Attribute.AREA);
        mobile = builder.code(Attribute.MOBILE);
        bad = builder.code(Attribute.BAD);
        reason = builder.code(Attribute.REASON);
        utms = builder.code(Attribute.UTMS);
        utmc = builder.code(Attribute.UTMC);
        utmn = builder.code(Attribute.UTMN);
        utmt = builder.code(Attribute.UTMT);
        utmm = builder.code(Attribute.UTMM);
        texts = Arrays.equals(builder.texts, NO_TEXTS) ? NO_TEXTS : builder.texts.clone();
        large = Arrays.equals(builder.large, NO_LARGE) ? NO_LARGE : builder.large.clone();
    }

    /** The attributes of a lead that carries none. */
    public static LeadAttributes none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with these values. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        for (Attribute attribute : ALL) {
            builder.codes[attribute.ordinal()] = code(attribute);
        }
        System.arraycopy(texts, 0, builder.texts, 0, texts.length);
        System.arraycopy(large, 0, builder.large, 0, large.length);
        return builder;
    }

    /** Whether the lead carries the attribute. */
    public boolean has(Attribute attribute) {
        return code(attribute) != NO_CODE;
    }

    /**
     * A whole number for the value, for quick look-ups: equal values have equal codes. That of a
     * flag, a country or a number up to 2,147,483,647 is {@link #number} itself; those of greater
     * numbers are negative, those of texts any, and there different values may have one code.
     *
     * @return the code, or {@link #NO_CODE}
     */
    public int code(Attribute attribute) {
        return switch (attribute) {
            case USER -> user;
            case GANG -> gang;
            case COMP -> comp;
            case FLOW -> flow;
            case SITE -> site;
            case SPACE -> space;
            case EXT -> ext;
            case EXTS -> exts;
            case GEO -> geo;
            case GEOIP -> geoip;
            case CITY -> city;
            case AREA -> area;
            case MOBILE -> mobile;
            case BAD -> bad;
            case REASON -> reason;
            case UTMS -> utms;
            case UTMC -> utmc;
            case UTMN -> utmn;
            case UTMT -> utmt;
            case UTMM -> utmm;
        };
    }

    /** The code of a number, a flag or a country with this number, 0 or more. */
    public static int codeOf(long number) {
        return number <= Integer.MAX_VALUE
                ? (int) number
                : Math.max(NO_CODE + 1, Long.hashCode(number) | Integer.MIN_VALUE);
    }

    /** The code of a text with this folded form. */
    public static int codeOf(String folded) {
        return Math.max(NO_CODE + 1, folded.hashCode());
    }

    /**
     * The value of a number, a flag (0 or 1) or a country (see {@link #countryNumber}).
     *
     * @return the value, or {@link #ABSENT}; always {@link #ABSENT} for a text
     */
    public long number(Attribute attribute) {
        int code = code(attribute);
        if (code == NO_CODE || attribute.kind() == Kind.TEXT) {
            return ABSENT;
        }
        return code >= 0 ? code : large[attribute.ordinal()];
    }

    /** The value of a text as it came, or of a country in lower case; null where there is none. */
    public @Nullable String text(Attribute attribute) {
        int code = code(attribute);
        return switch (attribute.kind()) {
            case COUNTRY -> code == NO_CODE ? null : COUNTRIES[code];
            case TEXT -> texts[place(attribute)];
            case NUMBER, FLAG -> null;
        };
    }

    /** The value of a text in the form of {@link CaseFolding}; null where there is none. */
    public @Nullable String folded(Attribute attribute) {
        return attribute.kind() == Kind.TEXT ? texts[place(attribute) + 1] : null;
    }

    /**
     * The number that stands for a country: 26 times the place of its first letter plus that of the
     * second, {@code aa} being 0.
     *
     * @throws IllegalArgumentException when the code is not two Latin letters
     */
    public static int countryNumber(String code) {
        if (!isCountryCode(code)) {
            throw new IllegalArgumentException(
                    "A country is two Latin letters, not '" + code + "'.");
        }
        return 26 * (Character.toLowerCase(code.charAt(0)) - 'a')
                + (Character.toLowerCase(code.charAt(1)) - 'a');
    }

    /** Whether the text is two Latin letters, in any case. */
    public static boolean isCountryCode(String code) {
        return code.length() == 2 && isLatinLetter(code.charAt(0)) && isLatinLetter(code.charAt(1));
    }

    private static String[] countries() {
        return IntStream.range(0, 26 * 26)
                .mapToObj(number ->
                        String.valueOf(
                                new char[] {
                                    (char) ('a' + number / 26), (char) ('a' + number % 26)
                                }))
                .toArray(String[]::new);
    }

    private static int place(Attribute attribute) {
        return PLACES[attribute.ordinal()];
    }

    /** Where the texts of each attribute begin that is a text. */
    private static int[] places() {
        int[] places = new int[ALL.length];
        int texts = 0;
        for (Attribute attribute : ALL) {
            places[attribute.ordinal()] = attribute.kind() == Kind.TEXT ? 2 * texts++ : 0;
        }
        return places;
    }

    private static boolean isLatinLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /**
     * The values that are there, in the order of {@link Attribute}: a {@link Long} for a number, a
     * {@link Boolean} for a flag, a {@link String} for a country or text.
     */
    public Map<Attribute, Object> asMap() {
        Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
        forEach(values::put);
        return values;
    }

    /** Gives the action what {@link #asMap} has, in the same order. */
    public void forEach(BiConsumer<? super Attribute, Object> action) {
        for (Attribute attribute : ALL) {
            if (has(attribute)) {
                action.accept(attribute, value(attribute));
            }
        }
    }

    /** The value of an attribute that the lead carries: text, a whole number, true or false. */
    public Object value(Attribute attribute) {
        return switch (attribute.kind()) {
            case NUMBER -> number(attribute);
            case FLAG -> number(attribute) == 1;
            case COUNTRY, TEXT -> String.valueOf(text(attribute));
        };
    }

    private int[] codes() {
        return Stream.of(ALL).mapToInt(this::code).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeadAttributes that
                && Arrays.equals(codes(), that.codes())
                && Arrays.equals(large, that.large)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes()) + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** Collects values; each setter refuses an attribute of another kind. Not thread-safe. */
    public static final class Builder {

        private final int[] codes = new int[ALL.length];
        private final @Nullable String[] texts = new @Nullable String[TEXTS];
        private final long[] large = new long[ALL.length];

        private Builder() {
            Arrays.fill(codes, NO_CODE);
        }

        /**
         * Sets a number.
         *
         * @throws IllegalArgumentException when the attribute is not a number, or the value is
         *     negative
         */
        public Builder number(Attribute attribute, long value) {
            require(attribute, Kind.NUMBER);
            if (value < 0) {
                throw new IllegalArgumentException(
                        attribute.key() + " is 0 or more, not " + value + ".");
            }
            codes[attribute.ordinal()] = codeOf(value);
            large[attribute.ordinal()] = value > Integer.MAX_VALUE ? value : 0;
            return this;
        }

        /** Sets a flag. */
        public Builder flag(Attribute attribute, boolean value) {
            require(attribute, Kind.FLAG);
            codes[attribute.ordinal()] = value ? 1 : 0;
            return this;
        }

        /**
         * Sets a country.
         *
         * @throws IllegalArgumentException when the attribute is not a country, or the code is not
         *     two Latin letters
         */
        public Builder country(Attribute attribute, String code) {
            require(attribute, Kind.COUNTRY);
            codes[attribute.ordinal()] = countryNumber(code);
            return this;
        }

        /** Sets a text; one that is blank counts as not carried. */
        public Builder text(Attribute attribute, String value) {
            require(attribute, Kind.TEXT);
            int place = place(attribute);
            if (value.isBlank()) {
                codes[attribute.ordinal()] = NO_CODE;
                texts[place] = null;
                texts[place + 1] = null;
            } else {
                String folded = CaseFolding.fold(value);
                codes[attribute.ordinal()] = codeOf(folded);
                texts[place] = value.equals(folded) ? folded : value;
                texts[place + 1] = folded;
            }
            return this;
        }

        private int code(Attribute attribute) {
            return codes[attribute.ordinal()];
        }

        public LeadAttributes build() {
            return new LeadAttributes(this);
        }

        private static void require(Attribute attribute, Kind kind) {
            if (attribute.kind() != kind) {
                throw new IllegalArgumentException(
                        attribute.key() + " is a " + attribute.kind() + ", not a " + kind + ".");
            }
        }
    }
}
