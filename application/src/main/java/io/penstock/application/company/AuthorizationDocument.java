package io.penstock.application.company;

import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.delivery.Authorization;
import io.penstock.domain.expression.Template;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.document.DocumentReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a company's delivery that says who sends its requests: {@code basic} with {@code
 * user} and {@code password}, or a {@code bearer} token. Passwords and tokens are secrets that the
 * document only names.
 */
final class AuthorizationDocument {

    static final String AUTH = "auth";

    private static final String BASIC = "basic";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String BEARER = "bearer";

    private AuthorizationDocument() {}

    /**
     * Reads it; empty where the reader has recorded a problem.
     *
     * @param scope what its templates may name
     */
    static Optional<Authorization> read(DocumentReader reader, Scope scope) {
        Optional<DocumentReader> basic = reader.section(BASIC);
        boolean bearer = reader.anything(BEARER).isPresent();
        if (basic.isPresent() == bearer) {
            reader.problem(
                    basic.isPresent() ? BEARER : BASIC,
                    "must be the only one: give basic, with user and password, or bearer, with a"
                            + " token");
            return Optional.empty();
        }
        return basic.isPresent()
                ? basic.flatMap(section -> basic(section, scope))
                : secret(reader, BEARER, scope).map(Authorization.Bearer::new);
    }

    private static Optional<Authorization> basic(DocumentReader reader, Scope scope) {
        reader.require(USER, PASSWORD);
        Optional<Template> user = RequestDocument.template(reader, USER, scope);
        Optional<Template> password = secret(reader, PASSWORD, scope);
        if (user.filter(
                        template ->
                                template.source().replaceAll("\\{\\{.*?\\}\\}", "").contains(":"))
                .isPresent()) {
            reader.problem(USER, "must not have a ':', which ends the user's name");
            return Optional.empty();
        }
        return user.flatMap(name -> password.map(word -> new Authorization.Basic(name, word)));
    }

    private static Optional<Template> secret(DocumentReader reader, String key, Scope scope) {
        Optional<Template> template = RequestDocument.template(reader, key, scope);
        if (template.isPresent() && NamedSecrets.of(template.get()).isEmpty()) {
            reader.problem(
                    key,
                    "must name a secret, as in {{secret.buyer_token}}; save it by PUT"
                            + " /api/v1/secrets/buyer_token first");
            return Optional.empty();
        }
        return template;
    }

    static Map<String, @Nullable Object> write(Authorization authorization) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        switch (authorization) {
            case Authorization.Basic(Template user, Template password) ->
                    document.put(BASIC, Map.of(USER, user.source(), PASSWORD, password.source()));
            case Authorization.Bearer(Template token) -> document.put(BEARER, token.source());
        }
        return document;
    }
}
