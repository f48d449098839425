package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.Header;
import io.penstock.bootstrap.sink.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is said in answers.
 *
 * @param contentType of all of them
 * @param headers further headers of all of them
 * @param body where a lead is taken
 * @param rejectStatus where it is not wanted, 200 to 599
 * @param rejectBody said with that status
 * @param errorStatus where something is broken, 200 to 599
 */
public record Answers(
        String contentType,
        List<Header> headers,
        String body,
        int rejectStatus,
        String rejectBody,
        int errorStatus) {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\t -~\u00a0-\u00ff]*");
    private static final Set<String> OURS =
            Set.of("content-length", "transfer-encoding", "connection", "content-type");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when one cannot be sent
     */
    public Answers {
        headers = List.copyOf(headers);
        Behaviour.checkStatus(rejectStatus);
        Behaviour.checkStatus(errorStatus);
        if (contentType.isBlank() || !VALUE.matcher(contentType).matches()) {
            throw new IllegalArgumentException("A content type is one such as application/json.");
        }
    }

    /**
     * Reads a header such as {@code Retry-After: 5}.
     *
     * @throws IllegalArgumentException when the text is none, or the sink writes that header itself
     */
    public static Header header(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2
                || !NAME.matcher(parts[0]).matches()
                || !VALUE.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no header; write one such as 'Retry-After: 5'.");
        }
        if (OURS.contains(parts[0].toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The header "
                            + parts[0]
                            + " is written by the sink itself; --content-type says the type.");
        }
        return new Header(parts[0], parts[1].strip());
    }

    /** The answer to a request. */
    Reply reply(Outcome outcome, int status) {
        List<Header> all = new ArrayList<>();
        all.add(new Header("Content-Type", contentType));
        all.addAll(headers);
        return new Reply(status, all, outcome == Outcome.REJECT ? rejectBody : body(outcome));
    }

    private String body(Outcome outcome) {
        return outcome == Outcome.ERROR ? "{\"error\":\"the sink was told to fail\"}" : body;
    }
}
