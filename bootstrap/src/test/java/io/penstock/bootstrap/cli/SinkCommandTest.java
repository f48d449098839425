package io.penstock.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.bootstrap.cli.script.CommandRun;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class SinkCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--reject 60% --error 50.5%| together; they must be 100% at most|110.5%",
                "--reject much|--reject: 'much' is no percentage|20%",
                "--hang 101%|--hang: A percentage is 0% to 100%|Usage: penstock sink",
                "--delay soon|--delay: 'soon' is no delay|100ms-2s",
                "--delay 2s-1s|--delay: A delay begins with the shorter time|Usage: penstock sink",
                "--delay 1-2s|--delay: '1-2s' lacks a unit|Usage: penstock sink",
                "--delay 6m|--delay: A delay is 5 minutes at most, not 6 minutes|Usage: penstock sink",
                "--status 100|--status: A status is 200 to 599, not 100|Usage: penstock sink",
                "--reject-status 600|A status is 200 to 599, not 600|--reject-status",
                "--header nothing|--header: 'nothing' is no header|Retry-After: 5",
                "--header Content-Length:5|written by the sink itself|Usage: penstock sink",
                "--rule a=status:1|--rule: 'a=status:1' is no rule|/buyer-b=",
                "--rule /a=colour:red|'colour:red' is none of these|--rule",
                "--rule /a=error:70,hang:40|'/a=error:70,hang:40': |110%",
                "--rule /a=status:99|'99' is no status|--rule",
                "--rule /a=status:200 --rule /a=delay:1s|two rules of the same path|--rule",
                "--keep 0|--keep: 1 to 100000 requests can be kept, not 0|Usage: penstock sink",
                "--port 70000|--port: a port is 0 to 65535, not 70000|Usage: penstock sink",
                "--host no.such.host.invalid|--host: 'no.such.host.invalid' is no address|Usage: penstock sink",
                "--signing-secret hush|--signing-secret: A signing secret is whsec_|24 to 64 bytes",
                "--seed x|--seed|'x'",
            })
    void wrongOptionShouldBeNamedWithItsRemedy(String options, String message, String remedy) {
        CommandRun run =
                CommandRun.of(
                        Stream.concat(Stream.of("sink"), Stream.of(options.split(" ")))
                                .toArray(String[]::new));

        assertThat(run.errors()).contains(message, remedy).doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void portInUseShouldEndItWithOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run =
                    CommandRun.of("sink", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.errors())
                    .contains("Nothing can be taken at 127.0.0.1:" + taken.getLocalPort(), "--port")
                    .doesNotContain("\tat ");
            assertThat(run.status()).isEqualTo(1);
        }
    }

    @Test
    void signalShouldEndItWithASummary() throws Exception {
        Process process = start("--status", "201", "--delay", "0", "--seed", "5");
        try (BufferedReader lines = process.inputReader();
                HttpClient http = HttpClient.newHttpClient()) {
            String first = lines.readLine();
            assertThat(first).endsWith(", seed 5.");
            URI address = URI.create(first.replaceAll("Takes leads at (\\S+), seed.*", "$1/a"));
            HttpRequest request =
                    HttpRequest.newBuilder(address).header("Idempotency-Key", "k").build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);

            process.toHandle().destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            List<String> rest = lines.lines().toList();
            assertThat(rest).hasSize(4);
            assertThat(rest.get(1)).contains("#1 GET /a  key k  0 B  -> 201 answered");
            assertThat(rest.get(2)).endsWith("again");
            assertThat(rest.getLast())
                    .isEqualTo(
                            "Requests: 2, different keys: 1, repeated keys: 1, repetitions: 1."
                                    + " Answers: 2 x 201 answered.");
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.penstock.bootstrap.Main", "sink", "--port", "0"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
