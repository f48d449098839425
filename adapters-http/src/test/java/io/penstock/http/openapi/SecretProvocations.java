package io.penstock.http.openapi;

import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;

/** What calls about secrets can be answered. */
final class SecretProvocations {

    private static final String SECRETS = "/api/v1/secrets";

    private SecretProvocations() {}

    static void addTo(Provocations all) {
        all.operation("listSecrets", _ -> ApiRequest.get(SECRETS))
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored();
        all.operation("saveSecret", SecretProvocations::newSecret)
                .answers(201)
                .on(
                        200,
                        world -> {
                            ApiRequest request = newSecret(world);
                            world.send(request);
                            return world.send(request);
                        })
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .reading()
                .on(409, world -> world.sendWithoutSecretsKey(newSecret(world)));
        all.operation("deleteSecret", SecretProvocations::deletion)
                .answers(204)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed()
                .on(409, SecretProvocations::deletionOfNamed);
    }

    private static Reply deletionOfNamed(World world) {
        ApiRequest secret = newSecret(world);
        world.send(secret).expect(201);
        String name = secret.path().substring(secret.path().lastIndexOf('/') + 1);
        int company = world.newNumber();
        world.send(
                        ApiRequest.put(
                                "/api/v1/companies/" + company,
                                """
                                {"name": "Company %d", "delivery": {
                                  "endpoint": "http://buyer.example/",
                                  "headers": {"X-Key": "{{secret.%s}}"}}}
                                """
                                        .formatted(company, name)))
                .expect(201);
        return world.send(ApiRequest.delete(secret.path()));
    }

    private static ApiRequest newSecret(World world) {
        return ApiRequest.put(SECRETS + "/buyer_" + world.newNumber(), "{\"value\": \"a token\"}");
    }

    private static ApiRequest deletion(World world) {
        ApiRequest secret = newSecret(world);
        world.send(secret).expect(201);
        return ApiRequest.delete(secret.path());
    }
}
