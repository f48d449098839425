package io.penstock.http.configuration;

import io.penstock.application.configuration.Precondition;
import io.penstock.http.problem.Problem;
import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import io.penstock.http.server.Call;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Versions and revisions as the headers {@code ETag}, {@code If-Match} and {@code If-None-Match}
 * write them: numbers in quotes.
 */
final class EntityTag {

    static final String HEADER = "ETag";

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern NUMBER = Pattern.compile("(?<![^\\s,])\"([1-9][0-9]{0,17}|0)\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * What the headers of a call require.
     *
     * @throws ProblemException 400 when they cannot be read
     */
    static Precondition required(Call call) {
        Optional<String> match = call.header(IF_MATCH).map(String::strip);
        Optional<String> noneMatch = call.header(IF_NONE_MATCH).map(String::strip);
        if (noneMatch.isPresent() && !noneMatch.get().equals("*")) {
            throw malformed(IF_NONE_MATCH, "must be * here, which asks that there is none yet");
        }
        if (noneMatch.isPresent() && match.isPresent()) {
            throw malformed(IF_NONE_MATCH, "must not stand beside If-Match");
        }
        return noneMatch.isPresent()
                ? new Precondition.Absent()
                : match.map(EntityTag::matching).orElse(Precondition.none());
    }

    private static Precondition matching(String header) {
        if (header.equals("*")) {
            return new Precondition.Present();
        }
        if (!TAGS.matcher(header).matches()) {
            throw malformed(
                    IF_MATCH, "must be * or tags in quotes as ETag gave them, such as \"7\"");
        }
        // Weak tags and such as were never given are tags all the same, and match nothing.
        Set<Long> versions =
                NUMBER.matcher(header)
                        .results()
                        .map(found -> Long.valueOf(found.group(1)))
                        .collect(Collectors.toSet());
        return new Precondition.AtVersion(versions);
    }

    private static ProblemException malformed(String header, String message) {
        return new ProblemException(Problems.malformed(header, message));
    }

    /**
     * What to say when a requirement does not hold.
     *
     * @param what as in {@code offer 3}
     * @param current the version now; empty where there is none
     */
    static Problem notMatching(String what, Optional<Long> current) {
        return current.map(version ->
                        Problem.of(
                                        ProblemType.PRECONDITION_FAILED,
                                        "The "
                                                + what
                                                + " is at "
                                                + version
                                                + " now. Read it again.")
                                .with("version", version)
                                .withHeader(HEADER, of(version)))
                .orElseGet(() ->
                        Problem.of(
                                ProblemType.PRECONDITION_FAILED,
                                "There is no " + what + ", and If-Match asks for it."));
    }
}
