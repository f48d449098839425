package io.penstock.http.openapi;

import io.penstock.application.configuration.DocumentKind;
import io.penstock.domain.account.Role;
import io.penstock.http.program.Reply;
import java.util.Locale;

/** What calls about companies, offers, rotators and sites can be answered. */
final class DocumentProvocations {

    private final Provocations all;
    private final DocumentKind kind;
    private final String name;
    private final String first;

    private DocumentProvocations(Provocations all, DocumentKind kind) {
        this.all = all;
        this.kind = kind;
        this.name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        this.first = SoundDocuments.address(kind, 1);
    }

    static void addTo(Provocations all) {
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentProvocations some = new DocumentProvocations(all, kind);
            some.read();
            some.save();
            some.delete();
            some.rollBack();
        }
    }

    private void read() {
        shown("show" + name, first);
        shown("show" + name + "Version", first + "/versions/1");
        shown("list" + name + "Versions", first + "/versions").paged();
    }

    private Operation shown(String operation, String address) {
        return all.operation(operation, _ -> ApiRequest.get(address))
                .answers(200)
                .keyed()
                .refusedTo(Role.SOURCE)
                .stored()
                .addressed();
    }

    private void save() {
        all.operation("save" + name, world -> SoundDocuments.put(kind, world.newNumber()))
                .answers(201)
                .changed(200, request -> request.about("1"))
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .changed(404, request -> request.about("0"))
                .reading()
                .conditional();
    }

    private void delete() {
        Operation delete =
                all.operation("delete" + name, world -> ApiRequest.delete(world.newDocument(kind)))
                        .answers(204)
                        .keyed()
                        .refusedTo(Role.OPERATOR)
                        .stored()
                        .addressed()
                        .changed(400, request -> request.with("If-Match", "one"))
                        .conditional();
        if (kind == DocumentKind.COMPANY) {
            delete.changed(409, request -> request.about("1"));
        }
        if (kind == DocumentKind.ROTATOR) {
            delete.on(409, this::deleteNamedRotator);
        }
    }

    private Reply deleteNamedRotator(World world) {
        int number = world.newNumber();
        world.send(SoundDocuments.put(kind, number)).expect(201);
        ApiRequest user = SoundDocuments.put(DocumentKind.OFFER, world.newNumber());
        world.send(user.carrying("{\"name\": \"User\", \"script\": \"rot(" + number + ")\"}"))
                .expect(201);
        return world.send(ApiRequest.delete(SoundDocuments.address(kind, number)));
    }

    private void rollBack() {
        all.operation(
                        "rollBack" + name,
                        _ -> ApiRequest.post(first + "/rollback", "{\"version\": 1}"))
                .answers(200)
                .keyed()
                .refusedTo(Role.OPERATOR)
                .stored()
                .addressed()
                .reading()
                .conditional()
                .repeatable();
    }
}
