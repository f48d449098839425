package io.penstock.db.storage;

import io.penstock.application.lead.LeadFixture;
import io.penstock.application.lead.NewLead;
import io.penstock.db.lead.JdbiLeadIntake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another program, which opens an embedded database and says of each lead that it is stored. */
final class WritingProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private WritingProgram(Process process) {
        this.process = process;
        this.answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static WritingProgram start(Path database) throws IOException {
        return new WritingProgram(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WritingProgram.class.getName(),
                                database.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /** Waits until so many leads are stored, and gives their ids. */
    List<String> storedLeads(int atLeast) throws IOException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < atLeast) {
            ids.add(readLine());
        }
        return ids;
    }

    private String readLine() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("The other program ended.");
        }
        return line;
    }

    /** Kills the program as {@code kill -9} does, and gives what it still said. */
    List<String> kill() throws IOException {
        // Killed by its handle, its output can still be read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return answers.lines().filter(line -> line.length() == 36).toList();
    }

    @Override
    public void close() throws IOException {
        kill();
        answers.close();
    }

    /** Stores leads with deliveries until it is killed. */
    public static void main(String[] arguments) {
        Database database = Database.open(DatabaseFixture.embedded(arguments[0]));
        JdbiLeadIntake intake = new JdbiLeadIntake(database);
        while (true) {
            NewLead lead = LeadFixture.lead().withDelivery().build();
            intake.take(lead);
            System.out.println(lead.lead().id().value());
        }
    }
}
