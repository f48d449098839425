package io.penstock.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.application.Workbench;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.delivery.SigningSecret;
import io.penstock.dsl.document.DocumentProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaskedSecretsTest {

    private static final String FIRST = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SECOND = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final DocumentKey COMPANY = new DocumentKey(DocumentKind.COMPANY, 1);

    private final Workbench bench = new Workbench();

    @BeforeEach
    void fill() {
        bench.save(DocumentKind.COMPANY, 1, company("Acme", FIRST));
    }

    @Test
    void wholeConfigurationIsMaskedAndCanBeAppliedAgain() {
        Map<String, @Nullable Object> written = ConfigurationDocument.write(bench.store.load());

        assertThat(written.toString()).contains("***").doesNotContain(FIRST);
        assertThat(apply(written))
                .isInstanceOfSatisfying(
                        ApplyOutcome.Applied.class,
                        applied -> assertThat(applied.diff().isEmpty()).isTrue());
        assertThat(secret()).contains(new SigningSecret(FIRST));
    }

    @Test
    void appliedConfigurationKeepsTheSecretOfACompanyThatChanges() {
        apply(Map.of("companies", Map.of("1", company("Other", "***"))));

        assertThat(bench.store.find(COMPANY).orElseThrow().content())
                .containsEntry("name", "Other");
        assertThat(secret()).contains(new SigningSecret(FIRST));
    }

    @Test
    void maskWithoutASecretBehindItIsRefused() {
        ApplyOutcome outcome =
                apply(
                        Map.of(
                                "companies",
                                Map.of("1", company("Acme", "***"), "2", company("New", "***"))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ApplyOutcome.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(DocumentProblem::field)
                                        .containsExactly("companies.2.delivery.sign.secret"));
    }

    @Test
    void savedMaskKeepsTheSecretAndARemovedSectionDropsIt() {
        bench.save(DocumentKind.COMPANY, 1, company("Acme", "***"));
        assertThat(secret()).contains(new SigningSecret(FIRST));

        bench.save(
                DocumentKind.COMPANY,
                1,
                Map.of("name", "Acme", "delivery", Map.of("endpoint", "https://buyer.example/")));
        assertThat(secret()).isEmpty();
    }

    @Test
    void historySaysThatASecretChangedAndNotWhatItIs() {
        bench.save(DocumentKind.COMPANY, 1, company("Acme", SECOND));

        assertThat(bench.history.find(COMPANY, 2).orElseThrow().differences())
                .containsExactly(
                        new Difference("delivery.sign.secret", "***", "***", Optional.empty()));
        assertThat(bench.history.find(COMPANY, 1).orElseThrow().differences())
                .contains(new Difference("delivery.sign.secret", null, "***", Optional.empty()))
                .noneMatch(difference -> difference.toString().contains(FIRST));
    }

    @Test
    void earlierVersionBringsItsSecretBack() {
        bench.save(DocumentKind.COMPANY, 1, company("Acme", SECOND));

        bench.rollBack.rollBack(COMPANY, 1, Precondition.none(), false, "test");

        assertThat(secret()).contains(new SigningSecret(FIRST));
    }

    private ApplyOutcome apply(Map<String, @Nullable Object> document) {
        return bench.apply.apply(
                document,
                new ApplyConfiguration.Options(Precondition.none(), false, false, false),
                "test");
    }

    private Optional<SigningSecret> secret() {
        return bench.live
                .current()
                .company(new CompanyId(1))
                .orElseThrow()
                .delivery()
                .flatMap(DeliveryMethod::signing);
    }

    private static Map<String, @Nullable Object> company(String name, String secret) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put(
                "delivery",
                Map.of("endpoint", "https://buyer.example/", "sign", Map.of("secret", secret)));
        return document;
    }
}
