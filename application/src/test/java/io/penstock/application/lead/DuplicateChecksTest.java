package io.penstock.application.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.lead.Attribute;
import io.penstock.domain.lead.Lead;
import io.penstock.domain.lead.LeadAttributes;
import io.penstock.domain.lead.LeadFields;
import io.penstock.domain.lead.LeadId;
import io.penstock.domain.offer.DuplicateRule;
import io.penstock.domain.offer.DuplicateRule.Field;
import io.penstock.domain.offer.DuplicateRule.Match;
import io.penstock.domain.offer.DuplicateRule.Then;
import io.penstock.domain.offer.Offer;
import io.penstock.domain.offer.OfferId;
import io.penstock.domain.offer.OfferScripts;
import io.penstock.domain.pixel.PixelPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateChecksTest {

    private static final Set<Field> BOTH = EnumSet.allOf(Field.class);
    private static final PhoneNumbers NO_NUMBERS = (_, _) -> Optional.empty();

    @Test
    void ofShouldAnswerNothingWhenTheOfferHasNoRule() {
        Offer offer = offer(1, Optional.empty());

        assertThat(new DuplicateChecks(NO_NUMBERS).of(offer, lead(Map.of("phone", "1234567"))))
                .isEmpty();
    }

    @Test
    void ofShouldLookBackAsManyDaysAsTheRuleSays() {
        DuplicateCheck check = check(Match.ANY, BOTH, Map.of("phone", "1234567"));

        assertThat(check.since()).isEqualTo(LeadFixture.NOON.minus(Duration.ofDays(30)));
        assertThat(check.statuses()).isEqualTo(DuplicateRule.usualStatuses());
        assertThat(check.then()).isEqualTo(Then.MARK);
    }

    @Test
    void anyShouldMakeAMarkOfEachFieldThatTheLeadCarries() {
        Map<String, Object> lead = Map.of("phone", "1234567", "email", "ann@example.com");

        assertThat(marks(Match.ANY, BOTH, lead)).hasSize(2);
        assertThat(marks(Match.ANY, BOTH, lead))
                .containsAll(marks(Match.ANY, BOTH, Map.of("phone", "1234567")))
                .containsAll(marks(Match.ANY, BOTH, Map.of("email", "ann@example.com")));
        assertThat(marks(Match.ANY, Set.of(Field.EMAIL), lead)).hasSize(1);
        assertThat(marks(Match.ANY, BOTH, Map.of("name", "Ann"))).isEmpty();
    }

    @Test
    void allShouldMakeOneMarkOfAllFieldsAndNoneWhenOneIsMissing() {
        Map<String, Object> lead = Map.of("phone", "1234567", "email", "ann@example.com");

        assertThat(marks(Match.ALL, BOTH, lead))
                .hasSize(1)
                .doesNotContainAnyElementsOf(marks(Match.ANY, BOTH, lead));
        assertThat(marks(Match.ALL, BOTH, Map.of("phone", "1234567"))).isEmpty();
        assertThat(marks(Match.ALL, BOTH, Map.of("phone", "1234567", "email", " "))).isEmpty();
    }

    @Test
    void marksShouldStayAsTheyAreStored() {
        assertThat(marks(Match.ANY, BOTH, Map.of("email", "ann@example.com")))
                .containsExactly(
                        "c565a2c5949820b1154374273da635e50a24a78564aec34a353812712a26626a");
        assertThat(marks(Match.ALL, BOTH, Map.of("phone", "123-4567", "email", "ann@example.com")))
                .containsExactly(
                        "c995c98f8f73e73ac210ffa6f07b33f8b48d51e9cf2cf98d02bf5871cf38fd12");
    }

    @Test
    void marksOfTwoOffersOrTwoFieldsShouldDiffer() {
        DuplicateChecks checks = new DuplicateChecks(NO_NUMBERS);
        Optional<DuplicateRule> rule = rule(Match.ANY, BOTH);
        Lead phone = lead(Map.of("phone", "1234567"));

        assertThat(
                        List.of(
                                marks(checks.of(offer(1, rule), phone)),
                                marks(checks.of(offer(1, rule), lead(Map.of("email", "1234567")))),
                                marks(checks.of(offer(2, rule), phone))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "email, ' ANN@Example.COM '",
        "Email, ann@example.com",
        "EMAIL, Ann@example.com",
    })
    void emailShouldBeComparedWithoutCaseAndOuterSpace(String name, String value) {
        assertThat(marks(Match.ANY, BOTH, Map.of(name, value)))
                .isEqualTo(marks(Match.ANY, BOTH, Map.of("email", "ann@example.com")));
    }

    @Test
    void emailShouldBeComparedInComposedForm() {
        assertThat(marks(Match.ANY, BOTH, Map.of("email", "rene\u0301@example.com")))
                .isEqualTo(marks(Match.ANY, BOTH, Map.of("email", "ren\u00e9@example.com")))
                .isNotEqualTo(marks(Match.ANY, BOTH, Map.of("email", "rene@example.com")));
    }

    @Test
    void fieldsOfOtherNamesShouldNotBeCompared() {
        assertThat(marks(Match.ANY, BOTH, Map.of("phone_number", "1234567", "e-mail", "a@b.c")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12 34-5", "(1) 2345 ext.", "١٢٣٤٥", "12345"})
    void phoneThatIsNoNumberShouldBeComparedByItsDigits(String value) {
        assertThat(marks(Match.ANY, BOTH, Map.of("phone", value)))
                .isEqualTo(marks(Match.ANY, BOTH, Map.of("phone", "12345")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1234", "none", "+"})
    void phoneOfFewerThanFiveDigitsShouldNotBeCompared(String value) {
        assertThat(marks(Match.ANY, BOTH, Map.of("phone", value))).isEmpty();
    }

    @Test
    void phoneShouldBeComparedAsANumberToo() {
        assertThat(marks(Match.ANY, BOTH, Map.of("phone", 79_110_000_000L)))
                .isEqualTo(marks(Match.ANY, BOTH, Map.of("phone", new BigDecimal("7.911E+10"))))
                .isEqualTo(marks(Match.ANY, BOTH, Map.of("phone", "79110000000")));
    }

    @Test
    void phoneShouldBeReadInTheCountryOfTheLeadElseOfItsAddress() {
        List<Optional<String>> countries = new ArrayList<>();
        PhoneNumbers phones =
                (_, country) -> {
                    countries.add(country);
                    return Optional.of("+79110000000");
                };
        DuplicateChecks checks = new DuplicateChecks(phones);
        Offer offer = offer(1, rule(Match.ANY, BOTH));
        LeadAttributes geoip = LeadAttributes.builder().country(Attribute.GEOIP, "kz").build();
        LeadAttributes both = geoip.toBuilder().country(Attribute.GEO, "ru").build();
        LeadFields fields = new LeadFields(Map.of("phone", "8 911 000-00-00"));

        for (LeadAttributes attributes : List.of(both, geoip, LeadAttributes.none())) {
            assertThat(marks(checks.of(offer, lead(attributes, fields))))
                    .isEqualTo(marks(Match.ANY, BOTH, Map.of("phone", "7 911 000 00 00")));
        }
        assertThat(countries)
                .containsExactly(Optional.of("ru"), Optional.of("kz"), Optional.empty());
    }

    private static SortedSet<String> marks(
            Match match, Set<Field> fields, Map<String, ? extends @Nullable Object> lead) {
        return check(match, fields, lead).marks();
    }

    private static SortedSet<String> marks(Optional<DuplicateCheck> check) {
        return check.orElseThrow().marks();
    }

    private static DuplicateCheck check(
            Match match, Set<Field> fields, Map<String, ? extends @Nullable Object> lead) {
        return new DuplicateChecks(NO_NUMBERS)
                .of(offer(1, rule(match, fields)), lead(lead))
                .orElseThrow();
    }

    private static Optional<DuplicateRule> rule(Match match, Set<Field> fields) {
        return Optional.of(
                new DuplicateRule(fields, match, 30, DuplicateRule.usualStatuses(), Then.MARK));
    }

    private static Offer offer(int number, Optional<DuplicateRule> rule) {
        return new Offer(
                new OfferId(number),
                "Tea",
                Optional.empty(),
                List.of(),
                new OfferScripts("", Optional.empty(), Optional.empty()),
                Map.of(),
                rule,
                Optional.empty(),
                PixelPlan.NONE);
    }

    private static Lead lead(Map<String, ? extends @Nullable Object> fields) {
        return lead(LeadAttributes.none(), new LeadFields(Map.copyOf(fields)));
    }

    private static Lead lead(LeadAttributes attributes, LeadFields fields) {
        return new Lead(new LeadId("a"), new OfferId(1), LeadFixture.NOON, attributes, fields);
    }
}
