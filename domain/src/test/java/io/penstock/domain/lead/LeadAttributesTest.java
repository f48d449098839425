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
    void equalValuesMakeEqualAttributes() {
        LeadAttributes one = LeadAttributes.builder().text(Attribute.AREA, "x").build();
        LeadAttributes same = LeadAttributes.builder().text(Attribute.AREA, "x").build();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(LeadAttributes.none());
    }
}
