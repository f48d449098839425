package io.penstock.http.openapi;

import io.penstock.application.configuration.DocumentKind;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;

/** What calls about the whole configuration, the keys and the program itself can be answered. */
final class ProgramProvocations {

    private static final String CONFIGURATION = "/api/v1/config";
    private static final String KEYS = "/api/v1/keys";

    private ProgramProvocations() {}

    static void addTo(Provocations all) {
        addOpen(all);
        addConfiguration(all);
        addKeys(all);
        all.operation("metrics", _ -> ApiRequest.get("/metrics"))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE);
        all.operation("showAudit", _ -> ApiRequest.get("/api/v1/audit"))
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .paged();
    }

    private static void addOpen(Provocations all) {
        all.operation("health", _ -> ApiRequest.get("/healthz")).answers(200);
        all.operation("readiness", _ -> ApiRequest.get("/readyz")).answers(200).stored();
        all.operation("describe", _ -> ApiRequest.get("/openapi.json")).answers(200);
    }

    private static void addConfiguration(Provocations all) {
        all.operation("showConfiguration", _ -> ApiRequest.get(CONFIGURATION))
                .answers(200)
                .changed(
                        400,
                        request ->
                                request.with("Accept", "application/json")
                                        .with("Accept", "application/yaml"))
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored();
        all.operation("applyConfiguration", ProgramProvocations::whole)
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .reading()
                .conditional()
                .on(409, ProgramProvocations::applyOutdated);
    }

    private static ApiRequest whole(World world) {
        ApiRequest asJson = ApiRequest.get(CONFIGURATION).with("Accept", "application/json");
        return ApiRequest.put(CONFIGURATION, world.send(asJson).expect(200).response().body());
    }

    private static Reply applyOutdated(World world) {
        ApiRequest outdated = whole(world);
        world.newDocument(DocumentKind.COMPANY);
        return world.send(outdated);
    }

    private static void addKeys(Provocations all) {
        all.operation("listKeys", _ -> ApiRequest.get(KEYS))
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .paged();
        all.operation("createKey", ProgramProvocations::newKey)
                .answers(201)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .reading()
                .once();
        all.operation("revokeKey", ProgramProvocations::revocation)
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed()
                .once();
    }

    private static ApiRequest newKey(World world) {
        return ApiRequest.post(
                KEYS, "{\"name\": \"Key " + world.newNumber() + "\", \"role\": \"reader\"}");
    }

    private static ApiRequest revocation(World world) {
        Reply created = world.send(newKey(world)).expect(201);
        return ApiRequest.delete(KEYS + "/" + created.json().path("id").asInt());
    }
}
