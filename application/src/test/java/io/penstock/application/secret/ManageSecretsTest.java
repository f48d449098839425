package io.penstock.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.SettableClock;
import io.penstock.application.account.Mark;
import io.penstock.application.audit.InMemoryAuditTrail;
import io.penstock.dsl.document.DocumentProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets from their saving to their deletion, on two programs with one storage. */
class ManageSecretsTest {

    private static final String VALUE = "correct horse battery staple";

    private final SettableClock clock = SettableClock.atTen();
    private final SecretStore store = new InMemorySecretStore(new InMemoryAuditTrail());
    private final SecretCipher cipher = new SecretCipher(KeyFixture.keys(1));
    private final LiveSecrets live = new LiveSecrets(store, cipher);
    private final LiveSecrets elsewhere = live(KeyFixture.keys(1));
    private final SaveSecret save = new SaveSecret(store, cipher, live, clock);
    private final Map<SecretName, List<String>> uses = new HashMap<>();
    private final DeleteSecret delete =
            new DeleteSecret(store, live, name -> uses.getOrDefault(name, List.of()), clock);

    private LiveSecrets live(SecretKeys keys) {
        return new LiveSecrets(store, new SecretCipher(keys));
    }

    private SaveSecret.Outcome save(String name, String value) {
        return save.save(name, Map.of("value", value), "admin");
    }

    private SecretEntry entry(String name) {
        return new SecretEntry(new SecretName(name), new Mark(clock.instant(), "admin"));
    }

    @Test
    void savedSecretShouldBeKnownAtOnceAndElsewhereAfterTheNextLook() {
        assertThat(save("buyer_a", VALUE))
                .isEqualTo(new SaveSecret.Outcome.Created(entry("buyer_a")));

        assertThat(live.value("buyer_a")).contains(VALUE);
        assertThat(elsewhere.has("buyer_a")).isFalse();
        elsewhere.refresh();
        assertThat(elsewhere.value("buyer_a")).contains(VALUE);
        assertThat(elsewhere.has("buyer_a")).isTrue();
        assertThat(elsewhere.value("buyer_b")).isEmpty();
        assertThat(elsewhere.value("Buyer A!")).isEmpty();
    }

    @Test
    void secretThatIsNamedShouldStay() {
        save("buyer_a", VALUE);
        uses.put(new SecretName("buyer_a"), List.of("company 3's delivery.body"));

        assertThat(delete.delete("buyer_a", "admin"))
                .isEqualTo(new DeleteSecret.Outcome.InUse(List.of("company 3's delivery.body")));
        assertThat(live.value("buyer_a")).contains(VALUE);
    }

    @Test
    void replacedSecretShouldHaveItsNewValue() {
        save("buyer_a", VALUE);

        assertThat(save("buyer_a", "new"))
                .isEqualTo(new SaveSecret.Outcome.Replaced(entry("buyer_a")));

        assertThat(live.value("buyer_a")).contains("new");
        assertThat(new ListSecrets(store).list()).containsExactly(entry("buyer_a"));
    }

    @Test
    void deletedSecretShouldBeForgottenAtOnceAndElsewhereAfterTheNextLook() {
        save("buyer_a", VALUE);
        elsewhere.refresh();

        assertThat(delete.delete("buyer_a", "admin")).isEqualTo(new DeleteSecret.Outcome.Deleted());

        assertThat(live.has("buyer_a")).isFalse();
        assertThat(elsewhere.has("buyer_a")).isTrue();
        elsewhere.refresh();
        assertThat(elsewhere.value("buyer_a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"buyer_a", "Buyer A!", ""})
    void secretThatThereIsNotShouldNotBeDeleted(String name) {
        assertThat(delete.delete(name, "admin")).isEqualTo(new DeleteSecret.Outcome.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1a",
                "_a",
                "a.b",
                "a-b",
                "a b",
                "é",
                "a\n",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void nameThatNoTemplateCouldNameShouldBeRefused(String name) {
        assertThat(problems(name, Map.of("value", VALUE)))
                .extracting(DocumentProblem::field)
                .containsExactly("name");
    }

    @Test
    void longestNameAndLongestValueShouldBeSaved() {
        String name = "a" + "_9".repeat(31) + "z";
        String value = "\ud83d\ude00".repeat(SaveSecret.LONGEST_VALUE);

        save(name, value);

        assertThat(name).hasSize(64);
        assertThat(live.value(name)).contains(value);
    }

    @Test
    void valueThatIsNoneShouldBeRefusedWithoutBeingQuoted() {
        String tooLong = "hunter2".repeat(2000);
        for (Object wrong :
                List.of("", 4711, tooLong, List.of("hunter2"), Map.of("a", "hunter2"))) {
            assertThat(problems("buyer_a", Map.of("value", wrong)))
                    .containsExactly(
                            new DocumentProblem("value", "must be a text of 1 to 8192 characters"));
        }
        Map<String, @Nullable Object> absent = new HashMap<>();
        absent.put("value", null);
        assertThat(problems("buyer_a", absent))
                .containsExactly(new DocumentProblem("value", "is required"));
        assertThat(problems("Buyer", Map.of("vaule", VALUE)))
                .extracting(DocumentProblem::field)
                .containsExactlyInAnyOrder("name", "vaule", "value");
        assertThat(store.generation()).isZero();
    }

    private List<DocumentProblem> problems(
            String name, Map<String, ? extends @Nullable Object> content) {
        SaveSecret.Outcome outcome = save.save(name, content, "admin");
        assertThat(outcome).isInstanceOf(SaveSecret.Outcome.Invalid.class);
        return ((SaveSecret.Outcome.Invalid) outcome).problems();
    }

    @Test
    void withoutAKeyNothingShouldBeSaved() {
        SecretCipher none = new SecretCipher(SecretKeys.NONE);
        SaveSecret keyless = new SaveSecret(store, none, new LiveSecrets(store, none), clock);

        assertThat(keyless.save("buyer_a", Map.of("value", VALUE), "admin"))
                .isEqualTo(new SaveSecret.Outcome.NoKey());
        assertThat(store.generation()).isZero();
    }

    @Test
    void thousandSecretsShouldBeSavedAndNoMore() {
        IntStream.range(0, 999)
                .mapToObj(number -> entry("s" + number))
                .forEach(entry -> store.put(entry, cipher.seal(entry.name(), VALUE), 999));
        assertThat(save("s999", VALUE)).isInstanceOf(SaveSecret.Outcome.Created.class);

        assertThat(save("one_more", VALUE)).isEqualTo(new SaveSecret.Outcome.Full());
        assertThat(save("s7", "new")).isInstanceOf(SaveSecret.Outcome.Replaced.class);
        assertThat(live.value("s999")).contains(VALUE);
        assertThat(live.has("one_more")).isFalse();
    }

    @Test
    void secretWhoseKeyIsNotThereShouldBeNamedAndNeverBeEmpty() {
        save("buyer_a", VALUE);
        LiveSecrets keyless = live(SecretKeys.NONE);
        keyless.refresh();

        assertThat(keyless.withoutKey()).containsExactly("buyer_a");
        assertThat(keyless.has("buyer_a")).isTrue();
        assertThatThrownBy(() -> keyless.value("buyer_a"))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContainingAll("'buyer_a'", KeyFixture.key(1).id());
    }

    @Test
    void secretsThatWereSwappedShouldBeNamedAndKeepNoOtherFromBeingRead() {
        save("buyer_a", "a");
        save("buyer_b", "b");
        save("buyer_c", VALUE);
        Map<SecretName, SealedValue> values = store.load().values();
        SecretName buyerA = new SecretName("buyer_a");
        SecretName buyerB = new SecretName("buyer_b");
        store.put(entry("buyer_a"), values.getOrDefault(buyerB, cipher.seal(buyerA, "?")), 9);
        store.put(entry("buyer_b"), values.getOrDefault(buyerA, cipher.seal(buyerB, "?")), 9);

        elsewhere.refresh();

        assertThat(elsewhere.value("buyer_c")).contains(VALUE);
        assertThat(elsewhere.withoutKey()).isEmpty();
        for (String swapped : List.of("buyer_a", "buyer_b")) {
            assertThatThrownBy(() -> elsewhere.value(swapped))
                    .isInstanceOf(UnreadableSecretException.class)
                    .hasMessageContaining("'" + swapped + "' cannot be decrypted");
        }
    }

    @Test
    void rotatedKeyShouldReadWhatWasSavedBeforeAndTakeOverWhatIsSaved() {
        save("buyer_a", "a");
        save("buyer_b", "b");
        SecretCipher rotated = new SecretCipher(KeyFixture.keys(2, 1));
        LiveSecrets after = new LiveSecrets(store, rotated);
        after.refresh();
        assertThat(after.outdated()).containsExactly("buyer_a", "buyer_b");

        new SaveSecret(store, rotated, after, clock).save("buyer_a", Map.of("value", "a"), "admin");

        assertThat(after.outdated()).containsExactly("buyer_b");
        LiveSecrets withoutTheOld = live(KeyFixture.keys(2));
        withoutTheOld.refresh();
        assertThat(withoutTheOld.value("buyer_a")).contains("a");
        assertThat(withoutTheOld.withoutKey()).containsExactly("buyer_b");
    }

    @Test
    void nothingShouldShowAValue() {
        SaveSecret.Outcome outcome = save("buyer_a", VALUE);

        assertThat(List.of(outcome, live, store, store.load(), store.list()).toString())
                .doesNotContain(VALUE);
    }
}
