package io.penstock.http.openapi;

import io.penstock.domain.account.Role;
import java.util.function.Function;

/** What calls about leads can be answered. */
final class LeadProvocations {

    private static final String LEADS = "/api/v1/leads";

    private LeadProvocations() {}

    static void addTo(Provocations all) {
        all.operation("receiveLead", _ -> ApiRequest.post(LEADS, "{\"offer\": 1}"))
                .answers(201)
                .keyed()
                .refusedTo(Role.READER)
                .stored()
                .reading()
                .repeatable();
        all.operation("searchLeads", _ -> ApiRequest.get(LEADS))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .paged();
        shown(all, "showLead", "");
        shown(all, "showDeliveries", "/deliveries");
        shown(all, "explainLead", "/trace").refusedTo(Role.SOURCE);
        shown(all, "showPixels", "/pixels").refusedTo(Role.SOURCE);
        shown(all, "showLeadBalance", "/balance").refusedTo(Role.SOURCE);
        addSteps(all);
    }

    private static Operation shown(Provocations all, String id, String what) {
        return all.operation(id, world -> ApiRequest.get(world.newLead() + what))
                .answers(200)
                .keyed()
                .stored()
                .addressed();
    }

    private static void addSteps(Provocations all) {
        step(all, "confirmLead", world -> step(world, "confirm")).once();
        step(all, "callLeadLater", world -> step(world, "hold")).once();
        step(all, "cancelLead", world -> step(world, "cancel").carrying("{\"reason\": 4}")).once();
        step(all, "trashLead", world -> step(world, "trash"))
                .on(
                        409,
                        world -> {
                            String lead = world.newLead();
                            world.send(ApiRequest.post(lead + "/delete", "{}")).expect(200);
                            return world.send(ApiRequest.post(lead + "/trash", "{}"));
                        });
        step(all, "returnLead", LeadProvocations::returned).once();
        step(all, "deleteLead", world -> step(world, "delete")).repeatable();
        step(all, "releaseLead", world -> ApiRequest.post(world.newHeldLead() + "/release", "{}"))
                .on(409, world -> world.send(step(world, "release")));
        step(
                        all,
                        "redeliverLead",
                        world -> ApiRequest.post(world.newDeliveredLead() + "/redeliver", "{}"))
                .on(409, world -> world.send(step(world, "redeliver")));
    }

    private static Operation step(Provocations all, String id, Function<World, ApiRequest> sound) {
        return all.operation(id, sound)
                .answers(200)
                .keyed()
                .refusedTo(Role.READER)
                .stored()
                .addressed()
                .reading();
    }

    private static ApiRequest step(World world, String step) {
        return ApiRequest.post(world.newLead() + "/" + step, "{}");
    }

    private static ApiRequest returned(World world) {
        String lead = world.newLead();
        world.send(ApiRequest.post(lead + "/confirm", "{}")).expect(200);
        return ApiRequest.post(lead + "/return", "{}");
    }
}
