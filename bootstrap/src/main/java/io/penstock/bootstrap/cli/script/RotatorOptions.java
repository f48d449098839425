package io.penstock.bootstrap.cli.script;

import io.penstock.domain.routing.RotatorId;
import io.penstock.dsl.script.syntax.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the rotators that a script names are found. */
final class RotatorOptions {

    private static final Pattern NAMED = Pattern.compile("([0-9]+)=(.+)");
    private static final Pattern FILE = Pattern.compile("([0-9]+)(\\.[A-Za-z]+)?");

    @Option(
            names = "--rotators",
            paramLabel = "DIR|N=FILE",
            description = {
                "The rotators: a folder of files named by their number, as in 13.dist, or one"
                        + " file, as in 13=vip.dist. May be given several times."
            })
    private List<String> sources = new ArrayList<>();

    /**
     * Reads the rotators.
     *
     * @throws InputException when one cannot be read
     */
    Map<RotatorId, ScriptFile> read() {
        Map<RotatorId, ScriptFile> rotators = new TreeMap<>();
        for (String source : sources) {
            Matcher named = NAMED.matcher(source);
            if (named.matches()) {
                add(rotators, named.group(1), Path.of(named.group(2)));
            } else if (Files.isDirectory(Path.of(source))) {
                addAll(rotators, Path.of(source));
            } else {
                throw new InputException(
                        "--rotators "
                                + source
                                + " is neither a folder nor N=FILE; write it as in 13=vip.dist.");
            }
        }
        return rotators;
    }

    private static void addAll(Map<RotatorId, ScriptFile> rotators, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher numbered = FILE.matcher(String.valueOf(file.getFileName()));
                if (numbered.matches()) {
                    add(rotators, numbered.group(1), file);
                }
            }
        } catch (IOException unreadable) {
            throw new InputException(folder + " cannot be read: " + InputFiles.reason(unreadable));
        }
    }

    private static void add(Map<RotatorId, ScriptFile> rotators, String number, Path file) {
        RotatorId rotator = new RotatorId(Numbers.positive(number, "the number of a rotator"));
        if (rotators.putIfAbsent(rotator, ScriptFile.read(file)) != null) {
            throw new InputException(
                    "Rotator " + rotator + " is given twice; the second is " + file + ".");
        }
    }

    /** Their trees alone. */
    static Map<RotatorId, Script> scripts(Map<RotatorId, ScriptFile> rotators) {
        return rotators.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().parsed().script()));
    }
}
