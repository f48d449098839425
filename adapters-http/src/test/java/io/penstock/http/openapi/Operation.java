package io.penstock.http.openapi;

import io.penstock.domain.account.Role;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An operation whose answers are provoked by what is changed of a sound request. */
final class Operation {

    private static final String TOO_LARGE = "x".repeat(16 * 1024 * 1024 + 1);

    private final Provocations provocations;
    private final String id;
    private final Function<World, ApiRequest> sound;

    Operation(Provocations provocations, String id, Function<World, ApiRequest> sound) {
        this.provocations = provocations;
        this.id = id;
        this.sound = sound;
    }

    /** What the sound request is answered with. */
    Operation answers(int status) {
        return changed(status, UnaryOperator.identity());
    }

    /** It needs a key, and its own work can fail. */
    Operation keyed() {
        return on(401, world -> world.sendWithoutKey(sound.apply(world)))
                .on(429, world -> world.sendLockedOut(sound.apply(world)))
                .failing();
    }

    /** Its own work can fail. */
    Operation failing() {
        return on(500, world -> world.sendFailing(sound.apply(world)));
    }

    /** It needs a key of another role. */
    Operation refusedTo(Role role) {
        return on(403, world -> world.sendAs(role, sound.apply(world)));
    }

    /** It needs storage. */
    Operation stored() {
        return on(503, world -> world.sendWithoutStorage(sound.apply(world)));
    }

    /** Its address names something, which need not be there. */
    Operation addressed() {
        return changed(404, request -> request.about("999"));
    }

    /** It reads which page is wanted. */
    Operation paged() {
        return changed(400, request -> request.at(request.path() + "?limit=some"));
    }

    /** It reads a body. */
    Operation reading() {
        return readingAnything().changed(422, request -> request.carrying("{\"nonsense\": 1}"));
    }

    /** It reads a body, and answers as usual whatever that says. */
    Operation readingAnything() {
        return changed(400, request -> request.carrying("{"))
                .on(408, world -> world.sendTooSlowly(sound.apply(world)))
                .changed(413, request -> request.carrying(TOO_LARGE))
                .changed(415, request -> request.ofType("text/plain"));
    }

    /** It may ask for a version. */
    Operation conditional() {
        return changed(412, request -> request.with("If-Match", "\"9999\""));
    }

    /** It answers a repetition from memory. */
    Operation repeatable() {
        return on(
                409,
                world -> {
                    ApiRequest request = sound.apply(world).with("Idempotency-Key", "a-" + id);
                    world.send(request);
                    return world.send(request.carrying(request.body().orElseThrow() + " "));
                });
    }

    /** It can be done once. */
    Operation once() {
        return on(
                409,
                world -> {
                    ApiRequest request = sound.apply(world);
                    world.send(request);
                    return world.send(request);
                });
    }

    /** What the sound request is answered with when something about it is changed. */
    Operation changed(int status, UnaryOperator<ApiRequest> change) {
        return on(status, world -> world.send(change.apply(sound.apply(world))));
    }

    Operation on(int status, Provocation provocation) {
        provocations.add(new DocumentedAnswer(id, status), provocation);
        return this;
    }
}
