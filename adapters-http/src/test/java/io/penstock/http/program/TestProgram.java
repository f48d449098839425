package io.penstock.http.program;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.penstock.application.account.Mark;
import io.penstock.application.configuration.DocumentKey;
import io.penstock.application.configuration.DocumentKind;
import io.penstock.application.configuration.Precondition;
import io.penstock.application.configuration.SaveDocument;
import io.penstock.application.conversion.PostbackAddresses;
import io.penstock.application.delivery.BatchQueue;
import io.penstock.application.performance.InMemoryWeightHistory;
import io.penstock.application.performance.WeightHistory;
import io.penstock.application.secret.InMemorySecretStore;
import io.penstock.application.secret.KeyFixture;
import io.penstock.application.secret.LiveSecrets;
import io.penstock.application.secret.SaveSecret;
import io.penstock.application.secret.SecretEntry;
import io.penstock.application.secret.SecretKeys;
import io.penstock.application.secret.SecretName;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.account.Role;
import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchId;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.http.HttpModule;
import io.penstock.http.server.HttpServer;
import io.penstock.http.server.HttpSettings;
import io.penstock.http.server.Route;
import io.penstock.http.server.Routes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A program that serves on a free port, with everything in memory. Every answer that it gives is
 * held against the description of the API.
 */
public final class TestProgram implements AutoCloseable {

    private static final OpenApiDescription DESCRIPTION = OpenApiDescription.load();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Faults faults = new Faults();
    private final FakeGateway gateway = new FakeGateway();
    private final TestRoutes routes = new TestRoutes();
    private final Queue<String> observed = new ConcurrentLinkedQueue<>();
    private final Injector injector;
    private final HttpServer server;
    private final int port;

    private TestProgram(HttpSettings settings, SecretKeys secretKeys) {
        injector =
                Guice.createInjector(
                        Stage.PRODUCTION,
                        new HttpModule(),
                        new TestProgramModule(
                                settings,
                                secretKeys,
                                faults,
                                gateway,
                                routes,
                                (method, route, status, _) ->
                                        observed.add(method + " " + route + " " + status)));
        server = injector.getInstance(HttpServer.class);
        server.start();
        port = server.port();
    }

    public static TestProgram start() {
        return start(new HttpSettings("127.0.0.1", 0));
    }

    public static TestProgram start(HttpSettings settings) {
        return new TestProgram(settings, KeyFixture.keys(1));
    }

    /** Starts a program whose settings give no key for secrets. */
    public static TestProgram withoutSecretsKey() {
        return new TestProgram(new HttpSettings("127.0.0.1", 0), SecretKeys.NONE);
    }

    /** Starts a program with two companies, and an offer whose script is given. */
    public static TestProgram withOffer(String script) {
        TestProgram program = start();
        program.putCompany(1);
        program.putCompany(2);
        program.put("/api/v1/offers/1", "{\"name\": \"Loans\", \"script\": \"" + script + "\"}")
                .expect(201);
        return program;
    }

    /** Saves a company that gets its leads sent. */
    public void putCompany(int number) {
        put(
                        "/api/v1/companies/" + number,
                        """
                        {"name": "Company %d", "delivery": {"endpoint": "http://buyer.example/%d"}}
                        """
                                .formatted(number, number))
                .expect(201);
    }

    /** Saves a company past the server, for a program that reads no bodies. */
    public void saveCompany(int number) {
        injector.getInstance(SaveDocument.class)
                .save(
                        new DocumentKey(DocumentKind.COMPANY, number),
                        Map.of("name", "Company " + number),
                        Precondition.none(),
                        false,
                        "test");
    }

    /** Saves an offer with a flow past the server. */
    public void saveFlow(int offer, Map<String, Object> flow) {
        injector.getInstance(SaveDocument.class)
                .save(
                        new DocumentKey(DocumentKind.OFFER, offer),
                        Map.of("name", "Offer " + offer, "flow", flow),
                        Precondition.none(),
                        false,
                        "test");
    }

    /** Gathers leads of a company past the server, also where it does not want that. */
    public String gather(int company, int number) {
        postLead("", "{\"offer\": " + company + "}").expect(201);
        BatchId id = new BatchId("batch-" + number);
        injector.getInstance(BatchQueue.class)
                .gather(
                        new CompanyId(company),
                        new BatchPlan(1, Duration.ofMinutes(5), BatchFormat.JSON, Optional.empty()),
                        id,
                        injector.getInstance(InstantSource.class).instant());
        return id.value();
    }

    /** Gives a company a postback token past the server, for a program that reads no bodies. */
    public String renewPostbackToken(int company) {
        return injector.getInstance(PostbackAddresses.class).renew(new CompanyId(company), "test");
    }

    /** Saves secrets past the server, until there are as many as there may be. */
    public void fillSecrets() {
        InMemorySecretStore store = injector.getInstance(InMemorySecretStore.class);
        for (int number = 0; number < SaveSecret.MOST_SECRETS; number++) {
            SecretName name = new SecretName("s" + number);
            store.put(
                    new SecretEntry(name, new Mark(FakeGateway.NOW, "test")),
                    KeyFixture.seal(1, name, "a token"),
                    SaveSecret.MOST_SECRETS);
        }
    }

    /** The secrets as deliveries get them. */
    public Secrets secrets() {
        return injector.getInstance(LiveSecrets.class);
    }

    /** Where it keeps the weights of recipients. */
    public WeightHistory weights() {
        return injector.getInstance(InMemoryWeightHistory.class);
    }

    public Faults faults() {
        return faults;
    }

    public FakeGateway gateway() {
        return gateway;
    }

    public TestRoutes routes() {
        return routes;
    }

    public HttpServer server() {
        return server;
    }

    /** What the observer heard, as in {@code GET /healthz 200}. */
    public List<String> observed() {
        return List.copyOf(observed);
    }

    /** Every route that the module itself serves. */
    public List<Route> servedRoutes() {
        return injector.getInstance(Key.get(new TypeLiteral<Set<Routes>>() {})).stream()
                .filter(some -> some != routes)
                .flatMap(some -> some.routes().stream())
                .toList();
    }

    /** A connection to talk over by hand. */
    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
        return socket;
    }

    /** The start of a request, without a key. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** The start of a request with the key of a role. */
    public HttpRequest.Builder request(String path, Role role) {
        return request(path).header("Authorization", "Bearer " + TestKeys.of(role));
    }

    /** The start of a request with some key. */
    public HttpRequest.Builder requestWith(String key, String path) {
        return request(path).header("Authorization", "Bearer " + key);
    }

    /** Sends a POST in JSON, with further headers by name and value. */
    public Reply post(Role role, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path, role)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Creates an API key and gives the answer. */
    public Reply createKey(String body) {
        return post(Role.ADMIN, "/api/v1/keys", body).expect(201);
    }

    public Reply get(String path) {
        return send(request(path, Role.ADMIN));
    }

    public Reply put(String path, String body) {
        return send(
                request(path, Role.ADMIN)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    public Reply post(String path, String body) {
        return send(
                request(path, Role.ADMIN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a lead in JSON, with further headers by name and value. */
    public Reply postLead(String query, String body, String... headers) {
        HttpRequest.Builder request =
                request("/api/v1/leads" + query, Role.SOURCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            Reply reply = new Reply(client.send(request.build(), BodyHandlers.ofString()));
            DESCRIPTION.verify(reply);
            return reply;
        } catch (IOException e) {
            throw new AssertionError("The server gave no answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        gateway.open();
        routes.finishSlowRequest();
        client.shutdownNow();
        server.stop(Duration.ofSeconds(5));
    }
}
