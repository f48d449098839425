package io.penstock.domain.lead;

import io.penstock.domain.lead.Attribute.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values by which one lead is routed. An attribute that the lead does not carry matches
 * nothing.
 *
 * <p>Immutable. Reading allocates nothing: texts are folded once, when they are set.
 */
public final class LeadAttributes {

    /** What {@link #number} answers for an attribute that the lead does not carry. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final Attribute[] ALL = Attribute.values();
    private static final LeadAttributes NONE = builder().build();

    private final long[] numbers;
    private final @Nullable String[] texts;
    private final @Nullable String[] folded;

    private LeadAttributes(Builder builder) {
        numbers = builder.numbers.clone();
        texts = builder.texts.clone();
        folded = builder.folded.clone();
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
        System.arraycopy(numbers, 0, builder.numbers, 0, numbers.length);
        System.arraycopy(texts, 0, builder.texts, 0, texts.length);
        System.arraycopy(folded, 0, builder.folded, 0, folded.length);
        return builder;
    }

    /** Whether the lead carries the attribute. */
    public boolean has(Attribute attribute) {
        return attribute.kind() == Kind.TEXT
                ? folded[attribute.ordinal()] != null
                : numbers[attribute.ordinal()] != ABSENT;
    }

    /**
     * The value of a number, a flag (0 or 1) or a country (see {@link #countryNumber}).
     *
     * @return the value, or {@link #ABSENT}; always {@link #ABSENT} for a text
     */
    public long number(Attribute attribute) {
        return numbers[attribute.ordinal()];
    }

    /** The value of a text as it came, or of a country in lower case; null where there is none. */
    public @Nullable String text(Attribute attribute) {
        return texts[attribute.ordinal()];
    }

    /** The value of a text in the form of {@link CaseFolding}; null where there is none. */
    public @Nullable String folded(Attribute attribute) {
        return folded[attribute.ordinal()];
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

    private static boolean isLatinLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /**
     * The values that are there, in the order of {@link Attribute}: a {@link Long} for a number, a
     * {@link Boolean} for a flag, a {@link String} for a country or text.
     */
    public Map<Attribute, Object> asMap() {
        Map<Attribute, Object> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : ALL) {
            if (has(attribute)) {
                values.put(attribute, value(attribute));
            }
        }
        return values;
    }

    private Object value(Attribute attribute) {
        int index = attribute.ordinal();
        return switch (attribute.kind()) {
            case NUMBER -> numbers[index];
            case FLAG -> numbers[index] == 1;
            case COUNTRY, TEXT -> String.valueOf(texts[index]);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeadAttributes that
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }

    /** Collects values; each setter refuses an attribute of another kind. Not thread-safe. */
    public static final class Builder {

        private final long[] numbers = new long[ALL.length];
        private final @Nullable String[] texts = new @Nullable String[ALL.length];
        private final @Nullable String[] folded = new @Nullable String[ALL.length];

        private Builder() {
            Arrays.fill(numbers, ABSENT);
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
            numbers[attribute.ordinal()] = value;
            return this;
        }

        /** Sets a flag. */
        public Builder flag(Attribute attribute, boolean value) {
            require(attribute, Kind.FLAG);
            numbers[attribute.ordinal()] = value ? 1 : 0;
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
            numbers[attribute.ordinal()] = countryNumber(code);
            texts[attribute.ordinal()] = code.toLowerCase(Locale.ROOT);
            return this;
        }

        /** Sets a text; one that is blank counts as not carried. */
        public Builder text(Attribute attribute, String value) {
            require(attribute, Kind.TEXT);
            boolean blank = value.isBlank();
            texts[attribute.ordinal()] = blank ? null : value;
            folded[attribute.ordinal()] = blank ? null : CaseFolding.fold(value);
            return this;
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
