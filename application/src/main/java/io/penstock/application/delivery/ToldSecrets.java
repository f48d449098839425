package io.penstock.application.delivery;

import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.delivery.DeliveryMethod;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.template.Escapes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Secrets, and which of them were asked for. Not thread-safe. */
final class ToldSecrets {

    private final Secrets secrets;
    private final Map<String, String> told = new LinkedHashMap<>();

    ToldSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The value of a secret, the same as long as this is used, whatever is saved meanwhile.
     *
     * @throws NoSuchSecretException when there is none of this name
     */
    String value(String name) {
        return told.computeIfAbsent(
                name, _ -> secrets.value(name).orElseThrow(() -> new NoSuchSecretException(name)));
    }

    /** The values that were asked for so far, also as they stand in the credentials of a method. */
    Set<String> told(DeliveryMethod method, Variables variables) {
        Set<String> all = new LinkedHashSet<>();
        method.shape()
                .auth()
                .map(auth -> auth.header(variables, Escapes.HEADER))
                .map(header -> header.substring(header.indexOf(' ') + 1))
                .ifPresent(all::add);
        all.addAll(told.values());
        return all;
    }

    /** The values that were asked for so far. */
    Set<String> told() {
        return new LinkedHashSet<>(told.values());
    }
}
