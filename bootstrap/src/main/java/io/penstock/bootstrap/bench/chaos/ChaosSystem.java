package io.penstock.bootstrap.bench.chaos;

import io.penstock.bootstrap.Main;
import io.penstock.db.consistency.PassedTime;
import io.penstock.db.fault.FaultyDriver;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All the processes of a run: database, servers, buyers. */
final class ChaosSystem implements AutoCloseable {

    /** How many deliveries a server has in the air at once. */
    static final int IN_THE_AIR = 32;

    private static final int BUYERS = 2;
    private static final String DATABASE_URL = "PENSTOCK_DATABASE_URL";

    private final Optional<Victim> mariadb;
    private final List<Victim> nodes = new ArrayList<>();
    private final List<Victim> buyers = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final List<Path> arrivals = new ArrayList<>();
    private final List<Integer> buyerPorts = new ArrayList<>();
    private final DatabaseSettings database;

    /** Prepares all of them in a folder; none runs yet. */
    ChaosSystem(ChaosPlan plan, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (int number = 1; number <= BUYERS; number++) {
            addBuyer(folder, number);
        }
        if (plan.mariadb().isPresent()) {
            int port = Ports.free();
            String place = "//127.0.0.1:" + port + "/penstock?createDatabaseIfNotExist=true";
            mariadb = Optional.of(MariaDbVictim.create(plan.mariadb().get(), folder, port));
            database = new DatabaseSettings("jdbc:mariadb:" + place, "root", "", 4, false);
            String url =
                    plan.faultPercent() == 0
                            ? database.url()
                            : "jdbc:faulty:" + plan.faultPercent() + ":mariadb:" + place;
            Map<String, String> shared =
                    Map.of(DATABASE_URL, url, "PENSTOCK_DATABASE_USER", "root");
            addNode(folder, "node-1", shared);
            addNode(folder, "node-2", shared);
        } else {
            mariadb = Optional.empty();
            Path file = folder.resolve("node").resolve("penstock");
            database = new DatabaseSettings("jdbc:h2:" + file, "sa", "", 4, false);
            addNode(folder, "node", Map.of());
        }
    }

    private void addBuyer(Path folder, int number) {
        int port = Ports.free();
        String name = "buyer-" + number;
        Path file = folder.resolve(name + ".arrivals");
        List<String> arguments = List.of(String.valueOf(port), file.toString());
        buyers.add(
                new Victim(
                        name,
                        JavaCommand.of(BuyerProgram.class, List.of(), arguments),
                        Map.of(),
                        folder.resolve(name + ".log"),
                        () -> Ports.isOpen(port)));
        buyerPorts.add(port);
        arrivals.add(file);
    }

    private void addNode(Path folder, String name, Map<String, String> ofDatabase) {
        int port = Ports.free();
        Server server = new Server(port);
        Map<String, String> environment = new HashMap<>(ofDatabase);
        environment.put("PENSTOCK_ADMIN_KEY", Server.KEY);
        environment.put("PENSTOCK_DELIVERY_ALLOWED_NETWORKS", "127.0.0.0/8");
        environment.put("PENSTOCK_DELIVERY_CONCURRENCY", String.valueOf(IN_THE_AIR));
        environment.put("PENSTOCK_ZONE", zoneWithNoon());
        List<String> options = List.of("-Djdbc.drivers=" + FaultyDriver.class.getName());
        List<String> arguments =
                List.of(
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve(name).toString());
        nodes.add(
                new Victim(
                        name,
                        JavaCommand.of(Main.class, options, arguments),
                        environment,
                        folder.resolve(name + ".log"),
                        server::lives));
        servers.add(server);
    }

    /** The day of a cap must not end during a run. */
    private static String zoneWithNoon() {
        return ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour()).getId();
    }

    /** Starts everything, and saves the offer and its companies. */
    void start(int cap) throws InterruptedException {
        for (Victim buyer : buyers) {
            buyer.start();
        }
        if (mariadb.isPresent()) {
            mariadb.get().start();
        }
        // No fault may hit the making of tables: MariaDB takes none of it back.
        Database.open(database).close();
        startNodes();
        ChaosOffer.save(servers.getFirst(), cap, buyerPorts);
        for (Server server : servers) {
            server.awaitOffer();
        }
    }

    void startNodes() throws InterruptedException {
        for (Victim node : nodes) {
            node.start();
        }
    }

    /** Stops the servers in good order. */
    void stopNodes() throws InterruptedException {
        for (Victim node : nodes) {
            node.stop();
        }
    }

    /**
     * Has the stopped servers start without faults from now on, and all deliveries due, as if the
     * time until their next attempt had passed.
     */
    void endFaults() {
        if (mariadb.isPresent()) {
            nodes.forEach(node -> node.set(DATABASE_URL, database.url()));
        }
        try (Database opened = Database.open(database)) {
            PassedTime.untilNextAttempts(opened, Instant.now());
        }
    }

    /** Everybody who may be killed. */
    List<Victim> victims() {
        return Stream.of(nodes.stream(), buyers.stream(), mariadb.stream())
                .flatMap(some -> some)
                .toList();
    }

    List<Server> servers() {
        return servers;
    }

    /** How the database is read past all faults; the embedded one only while no server runs. */
    DatabaseSettings database() {
        return database;
    }

    /** What came to the buyers so far. */
    List<Arrival> arrivals() throws IOException {
        List<Arrival> all = new ArrayList<>();
        for (Path file : arrivals) {
            all.addAll(Arrival.read(file));
        }
        return all;
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
        victims().forEach(Victim::close);
    }
}
