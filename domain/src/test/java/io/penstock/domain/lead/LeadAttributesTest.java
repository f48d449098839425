package io.penstock.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadAttributesTest {

    @Test
    void anAttributeThatIsNotSetIsAbsent() {
        LeadAttributes none = LeadAttributes.none();

        assertThat(none.has(Attribute.USER)).isFalse();
        assertThat(none.number(Attribute.USER)).isEqualTo(LeadAttributes.ABSENT);
        assertThat(none.text(Attribute.CITY)).isNull();
        assertThat(none.asMap()).isEmpty();
    }

    @Test
    void countriesAreTakenInAnyCaseAndKeptInLowerCase() {
        LeadAttributes attributes = LeadAttributes.builder().country(Attribute.GEO, "Ru").build();

        assertThat(attributes.text(Attribute.GEO)).isEqualTo("ru");
        assertThat(attributes.number(Attribute.GEO)).isEqualTo(LeadAttributes.countryNumber("RU"));
    }

    @Test
    void countryNumbersAreDifferentForDifferentCountries() {
        assertThat(LeadAttributes.countryNumber("aa")).isZero();
        assertThat(LeadAttributes.countryNumber("ab")).isEqualTo(1);
        assertThat(LeadAttributes.countryNumber("ba")).isEqualTo(26);
        assertThat(LeadAttributes.countryNumber("zz")).isEqualTo(675);
    }

    @Test
    void textsAreKeptAsTheyCameAndFoldedBesides() {
        LeadAttributes attributes =
                LeadAttributes.builder().text(Attribute.CITY, " Málaga ").build();

        assertThat(attributes.text(Attribute.CITY)).isEqualTo(" Málaga ");
        assertThat(attributes.folded(Attribute.CITY)).isEqualTo("málaga");
    }

    @Test
    void aBlankTextIsNotCarried() {
        assertThat(LeadAttributes.builder().text(Attribute.CITY, "  ").build().has(Attribute.CITY))
                .isFalse();
    }

    @Test
    void aSetterRefusesAnAttributeOfAnotherKind() {
        assertThatThrownBy(() -> LeadAttributes.builder().number(Attribute.CITY, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city");
    }

    @Test
    void negativeNumbersAndWrongCountriesAreRefused() {
        assertThatThrownBy(() -> LeadAttributes.builder().number(Attribute.USER, -1))
                .hasMessageContaining("user is 0 or more");
        assertThatThrownBy(() -> LeadAttributes.builder().country(Attribute.GEO, "rus"))
                .hasMessageContaining("two Latin letters");
        assertThatThrownBy(() -> LeadAttributes.builder().country(Attribute.GEO, "рф"))
                .hasMessageContaining("two Latin letters");
    }

    @Test
    void aBuilderOfAttributesStartsWithTheirValues() {
        LeadAttributes first = LeadAttributes.builder().number(Attribute.USER, 5).build();

        LeadAttributes second = first.toBuilder().flag(Attribute.MOBILE, true).build();

        assertThat(second.asMap()).isEqualTo(Map.of(Attribute.USER, 5L, Attribute.MOBILE, true));
        assertThat(first.has(Attribute.MOBILE)).isFalse();
    }

    @Test
    void aValueThatIsItsOwnCodeIsReadByIt() {
        LeadAttributes attributes =
                LeadAttributes.builder()
                        .number(Attribute.FLOW, Integer.MAX_VALUE)
                        .flag(Attribute.BAD, true)
                        .country(Attribute.GEOIP, "de")
                        .build();

        assertThat(attributes.code(Attribute.FLOW)).isEqualTo(Integer.MAX_VALUE);
        assertThat(attributes.code(Attribute.BAD)).isEqualTo(1);
        assertThat(attributes.code(Attribute.GEOIP)).isEqualTo(LeadAttributes.countryNumber("de"));
        assertThat(attributes.code(Attribute.USER)).isEqualTo(LeadAttributes.NO_CODE);
    }

    @Test
    void everyAttributeHasACodeOfItsOwn() {
        for (Attribute attribute : Attribute.values()) {
            LeadAttributes attributes = onlyWith(attribute);

            for (Attribute each : Attribute.values()) {
                assertThat(attributes.has(each)).isEqualTo(each == attribute);
                assertThat(attributes.code(each) == LeadAttributes.NO_CODE)
                        .isEqualTo(each != attribute);
            }
        }
    }

    private static LeadAttributes onlyWith(Attribute attribute) {
        LeadAttributes.Builder builder = LeadAttributes.builder();
        return switch (attribute.kind()) {
            case NUMBER -> builder.number(attribute, 7).build();
            case FLAG -> builder.flag(attribute, false).build();
            case COUNTRY -> builder.country(attribute, "aa").build();
            case TEXT -> builder.text(attribute, "x").build();
        };
    }

    @Test
    void greatNumbersKeepTheirValueEvenWithOneCode() {
        long one = (1L << 32) | 5;
        long other = (2L << 32) | 6;
        LeadAttributes first = LeadAttributes.builder().number(Attribute.USER, one).build();
        LeadAttributes second = LeadAttributes.builder().number(Attribute.USER, other).build();

        assertThat(first.code(Attribute.USER)).isEqualTo(second.code(Attribute.USER)).isNegative();
        assertThat(first.number(Attribute.USER)).isEqualTo(one);
        assertThat(second.toBuilder().build().number(Attribute.USER)).isEqualTo(other);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aTextThatIsTakenBackLeavesNothing() {
        LeadAttributes taken =
                LeadAttributes.builder()
                        .text(Attribute.CITY, "x")
                        .text(Attribute.CITY, " ")
                        .build();

        assertThat(taken).isEqualTo(LeadAttributes.none());
        assertThat(taken.folded(Attribute.CITY)).isNull();
        assertThat(taken.number(Attribute.CITY)).isEqualTo(LeadAttributes.ABSENT);
    }

    @Test
    void equalValuesMakeEqualAttributes() {
        LeadAttributes one = LeadAttributes.builder().text(Attribute.AREA, "x").build();
        LeadAttributes same = LeadAttributes.builder().text(Attribute.AREA, "x").build();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(LeadAttributes.none());
    }
}
