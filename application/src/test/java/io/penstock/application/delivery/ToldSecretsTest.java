package io.penstock.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldSecretsTest {

    private final Map<String, String> kept = new HashMap<>(Map.of("word", "sesame"));
    private final ToldSecrets secrets =
            new ToldSecrets(
                    new Secrets() {
                        @Override
                        public Optional<String> value(String name) {
                            return Optional.ofNullable(kept.get(name));
                        }

                        @Override
                        public boolean has(String name) {
                            return kept.containsKey(name);
                        }
                    });

    @Test
    void valueShouldStayWhatItWasWhenItWasFirstAskedFor() {
        assertThat(secrets.value("word")).isEqualTo("sesame");
        kept.put("word", "another");
        assertThat(secrets.value("word")).isEqualTo("sesame");
        kept.remove("word");

        assertThat(secrets.value("word")).isEqualTo("sesame");
        assertThat(secrets.told()).containsExactly("sesame");
        assertThatThrownBy(() -> secrets.value("other")).isInstanceOf(NoSuchSecretException.class);
    }
}
