package io.penstock.bootstrap.cli;

import io.penstock.bootstrap.StartException;
import io.penstock.bootstrap.sink.LocalBuyer;
import io.penstock.bootstrap.sink.Plan;
import io.penstock.bootstrap.sink.ReceivedRequests;
import io.penstock.bootstrap.sink.RequestLines;
import io.penstock.bootstrap.sink.Turns;
import io.penstock.domain.delivery.SigningSecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock sink}: a buyer for trying things out. */
@Command(
        name = "sink",
        description =
                "Runs a buyer on this machine until Ctrl-C, which answers as told and shows what it got: "
                        + "a line for each request, and more at the path /_sink, of which nothing counts "
                        + "as a delivery. To deliver to 127.0.0.1, a server needs the setting "
                        + "delivery.allowed_networks.",
        mixinStandardHelpOptions = true)
final class SinkCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;
    private static final long SEEDS = 1_000_000;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9090",
            description = "The port to listen on; 0 picks a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Mixin private SinkAnswerOptions answers = new SinkAnswerOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "The same seed draws the same for each request; it is shown at the start.")
    private @Nullable Long seed;

    @Option(
            names = "--signing-secret",
            paramLabel = "whsec_…",
            description = "Says of each request whether it is signed with this secret.")
    private @Nullable String signingSecret;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "How many requests are kept, 1 to 100000, and of these 64 MiB (${DEFAULT-VALUE}).")
    private int keep;

    @Option(names = "--quiet", description = "Print no line for each request.")
    private boolean quiet;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Plan plan = answers.plan();
        Turns turns = new Turns(seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed);
        ReceivedRequests requests = requests();
        Optional<SigningSecret> secret = secret();
        InetSocketAddress address = place();
        RequestLines lines =
                quiet ? RequestLines.none() : RequestLines.to(System.out, ZoneId.systemDefault());
        try (Shutdown shutdown = Shutdown.onSignal()) {
            LocalBuyer buyer = start(address, plan, turns, secret, requests, lines);
            shutdown.closing(() -> System.out.println(requests.stats().summary()));
            shutdown.closing(buyer);
            System.out.println(
                    "Takes leads at " + buyer.address() + ", seed " + turns.seed() + ".");
            System.out.println("Shows them at " + buyer.address() + "/_sink; Ctrl-C ends it.");
            shutdown.await();
        }
        return 0;
    }

    private static LocalBuyer start(
            InetSocketAddress address,
            Plan plan,
            Turns turns,
            Optional<SigningSecret> secret,
            ReceivedRequests requests,
            RequestLines lines) {
        try {
            return LocalBuyer.start(
                    address, plan, turns, secret, requests, lines, InstantSource.system());
        } catch (IOException e) {
            throw new StartException(
                    "Nothing can be taken at "
                            + address.getHostString()
                            + ":"
                            + address.getPort()
                            + ": "
                            + e.getMessage()
                            + ". Name another place with --host and --port.",
                    e);
        }
    }

    private InetSocketAddress place() {
        if (port < 0 || port > MOST_PORT) {
            throw wrong("--port: a port is 0 to " + MOST_PORT + ", not " + port + ".");
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw wrong("--host: '" + host + "' is no address; write one such as 127.0.0.1.");
        }
        return address;
    }

    private ReceivedRequests requests() {
        try {
            return new ReceivedRequests(keep);
        } catch (IllegalArgumentException e) {
            throw wrong("--keep: " + e.getMessage());
        }
    }

    private Optional<SigningSecret> secret() {
        try {
            return Optional.ofNullable(signingSecret).map(SigningSecret::new);
        } catch (IllegalArgumentException e) {
            throw wrong("--signing-secret: " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(), message);
    }
}
