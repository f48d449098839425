package io.penstock.http.openapi;

import io.penstock.domain.account.Role;
import io.penstock.http.server.Method;

/** What calls about conversions and postback addresses can be answered. */
final class ConversionProvocations {

    private static final String TOKEN = "/api/v1/companies/1/postback-token";

    private ConversionProvocations() {}

    static void addTo(Provocations all) {
        all.operation("reportConversion", ConversionProvocations::conversion)
                .answers(200)
                .keyed()
                .refusedTo(Role.READER)
                .stored()
                .reading()
                .changed(404, request -> request.carrying("{\"lead\":\"no\",\"status\":\"hold\"}"))
                .repeatable();
        all.operation("showConversions", world -> ApiRequest.get(world.newLead() + "/conversions"))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .addressed();
        all.operation("renewPostbackToken", _ -> ApiRequest.post(TOKEN, "{}"))
                .answers(201)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed()
                .reading()
                .repeatable();
        all.operation("revokePostbackToken", ConversionProvocations::revocation)
                .answers(204)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed();
        addPostback(all);
    }

    private static void addPostback(Provocations all) {
        open(all.operation("postback", world -> postback(world, Method.GET)));
        open(all.operation("postPostback", world -> postback(world, Method.POST)))
                .on(408, world -> world.sendPostbackTooSlowly())
                .changed(413, request -> request.carrying("x".repeat(17 * 1024)))
                .changed(415, request -> request.carrying("x").ofType("text/plain"));
    }

    private static Operation open(Operation operation) {
        return operation
                .answers(200)
                .changed(400, request -> request.at(request.path() + "&status=trash"))
                .changed(404, request -> request.at("/api/v1/postback/pb_nobody?status=hold"))
                .changed(409, request -> request.at(request.path().replace("hold", "returned")))
                .changed(422, request -> request.at(request.path().replace("hold", "unheard")))
                .stored()
                .failing();
    }

    private static ApiRequest conversion(World world) {
        return ApiRequest.post(
                "/api/v1/conversions",
                "{\"lead\": \"" + idOf(world.newLead()) + "\", \"status\": \"hold\"}");
    }

    private static ApiRequest postback(World world, Method method) {
        String address = world.newPostbackAddress();
        String path = address + "?status=hold&lead=" + idOf(world.newLead());
        return method == Method.GET ? ApiRequest.get(path) : ApiRequest.post(path, "");
    }

    private static ApiRequest revocation(World world) {
        world.newPostbackAddress();
        return ApiRequest.delete(TOKEN);
    }

    private static String idOf(String lead) {
        return lead.substring(lead.lastIndexOf('/') + 1);
    }
}
