package io.penstock.http.openapi;

import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.domain.account.Role;
import io.penstock.http.account.FailedAttempts;
import io.penstock.http.account.TrustedProxies;
import io.penstock.http.program.Reply;
import io.penstock.http.program.TestProgram;
import io.penstock.http.server.HttpSettings;
import java.time.Duration;

/** Programs in several moods, and what calls are about. Belongs to one thread. */
final class World implements AutoCloseable {

    private static final String WRONG_KEY = "wrong-key";
    private static final int OF_A_BUYER = 997;
    private static final int OF_A_GATHERER = 995;
    private static final int OF_NOBODY = 998;

    private final TestProgram usual = TestProgram.start();
    private final TestProgram lockedOut = TestProgram.start();
    private final TestProgram keyless = TestProgram.withoutSecretsKey();
    private final TestProgram hasty =
            TestProgram.start(
                    new HttpSettings(
                            "127.0.0.1",
                            0,
                            HttpSettings.DEFAULT_HEADER_BYTES,
                            Duration.ofNanos(1),
                            HttpSettings.DEFAULT_IDLE_TIMEOUT,
                            HttpSettings.DEFAULT_TWIN_PATIENCE,
                            TrustedProxies.NONE));
    private int lastNumber = 1000;

    World() {
        for (DocumentKind kind : DocumentKind.values()) {
            save(kind, 1);
        }
        usual.putCompany(OF_A_BUYER);
        saveOffer(OF_NOBODY, "geo:aq #1");
        saveOffer(OF_A_BUYER, "#" + OF_A_BUYER);
        send(ApiRequest.put(
                        "/api/v1/companies/" + OF_A_GATHERER,
                        """
                        {"name": "Gatherer", "delivery": {
                          "endpoint": "http://buyer.example/", "batch": {}}}
                        """))
                .expect(201);
        saveOffer(OF_A_GATHERER, "#" + OF_A_GATHERER);
        hasty.saveCompany(1);
        for (int failure = 0; failure < FailedAttempts.ALLOWED; failure++) {
            lockedOut.send(lockedOut.requestWith(WRONG_KEY, "/metrics")).expectProblem(401);
        }
    }

    /** A number that nothing has yet. */
    int newNumber() {
        lastNumber++;
        return lastNumber;
    }

    /** The address of a document that was just saved. */
    String newDocument(DocumentKind kind) {
        return save(kind, newNumber());
    }

    /** The address of a lead that was just taken. */
    String newLead() {
        return usual.postLead("", "{\"offer\": 1}").expect(201).header("Location");
    }

    /** The address of a lead that waits in the hold queue. */
    String newHeldLead() {
        return usual.postLead("", "{\"offer\": " + OF_NOBODY + "}").expect(201).header("Location");
    }

    /** The address of a lead that its company accepted. */
    String newDeliveredLead() {
        return usual.postLead("?wait=10s", "{\"offer\": " + OF_A_BUYER + "}")
                .expect(201)
                .header("Location");
    }

    /** The address of a batch that was just gathered. */
    String newBatch() {
        return "/api/v1/batches/" + usual.gather(OF_A_GATHERER, newNumber());
    }

    /** The postback address that company 1 just got. */
    String newPostbackAddress() {
        return usual.post("/api/v1/companies/1/postback-token", "{}").expect(201).text("address");
    }

    /** Sends a postback to a program for which no body is fast enough. */
    Reply sendPostbackTooSlowly() {
        String address = "/api/v1/postback/" + hasty.renewPostbackToken(1);
        return sendTooSlowly(ApiRequest.post(address, "{\"status\": \"hold\"}"));
    }

    private void saveOffer(int number, String script) {
        usual.put("/api/v1/offers/" + number, "{\"name\": \"Tea\", \"script\": \"" + script + "\"}")
                .expect(201);
    }

    private String save(DocumentKind kind, int number) {
        ApiRequest request = SoundDocuments.put(kind, number);
        send(request).expect(201);
        return request.path();
    }

    Reply send(ApiRequest request) {
        return sendAs(Role.ADMIN, request);
    }

    Reply sendAs(Role role, ApiRequest request) {
        return request.sendTo(usual, role);
    }

    Reply sendWithoutKey(ApiRequest request) {
        return request.sendWithoutKey(usual);
    }

    /** Sends from an address that has shown too many wrong keys another one. */
    Reply sendLockedOut(ApiRequest request) {
        return request.sendTo(lockedOut, WRONG_KEY);
    }

    /** Sends to a program for which no body is fast enough. */
    Reply sendTooSlowly(ApiRequest request) {
        return request.sendTo(hasty, Role.ADMIN);
    }

    /** Sends to a program whose settings give no key for secrets. */
    Reply sendWithoutSecretsKey(ApiRequest request) {
        return request.sendTo(keyless, Role.ADMIN);
    }

    Reply sendFailing(ApiRequest request) {
        return send(request, new IllegalStateException("a secret of the program"));
    }

    Reply sendWithoutStorage(ApiRequest request) {
        return send(request, new StorageUnavailableException("away", new AssertionError()));
    }

    private Reply send(ApiRequest request, RuntimeException failure) {
        usual.faults().failAll(failure);
        try {
            return send(request);
        } finally {
            usual.faults().mend();
        }
    }

    @Override
    public void close() {
        usual.close();
        lockedOut.close();
        keyless.close();
        hasty.close();
    }
}
