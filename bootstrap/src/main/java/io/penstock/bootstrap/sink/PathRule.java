package io.penstock.bootstrap.sink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How requests are treated at a path and below it.
 *
 * @param path begins with a slash
 */
public record PathRule(String path, Behaviour behaviour) {

    private static final Set<String> KEYS =
            Set.of("status", "delay", "reject", "error", "hang", "reset");

    /**
     * Reads a rule such as {@code /buyer-b=status:500,delay:2s}.
     *
     * @param usual holds for what the rule does not say
     * @throws IllegalArgumentException when the text is none
     */
    public static PathRule parse(String text, Behaviour usual) {
        int equals = text.indexOf('=');
        if (!text.startsWith("/") || equals < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no rule; write one such as /buyer-b=status:500,delay:2s.");
        }
        try {
            return new PathRule(
                    text.substring(0, equals), behaviour(said(text.substring(equals + 1)), usual));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
        }
    }

    private static Behaviour behaviour(Map<String, String> said, Behaviour usual) {
        Shares shares = usual.shares();
        String status = said.get("status");
        String delay = said.get("delay");
        return new Behaviour(
                status == null ? usual.status() : status(status),
                delay == null ? usual.delay() : Delay.parse(delay),
                new Shares(
                        percentage(said, "reject", shares.reject()),
                        percentage(said, "error", shares.error()),
                        percentage(said, "hang", shares.hang()),
                        percentage(said, "reset", shares.reset())));
    }

    private static Map<String, String> said(String text) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split(":", 2);
            String key = pair[0].strip();
            if (pair.length != 2 || !KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "A rule says status, delay, reject, error, hang and reset, each with a"
                                + " colon and a value; '"
                                + part
                                + "' is none of these.");
            }
            if (said.put(key, pair[1].strip()) != null) {
                throw new IllegalArgumentException("A rule says " + key + " once.");
            }
        }
        return said;
    }

    private static int status(String text) {
        if (!text.matches("\\d{3}")) {
            throw new IllegalArgumentException("'" + text + "' is no status.");
        }
        return Integer.parseInt(text);
    }

    private static Percentage percentage(
            Map<String, String> said, String key, Percentage otherwise) {
        String text = said.get(key);
        return text == null ? otherwise : Percentage.parse(text);
    }

    boolean covers(String asked) {
        return asked.equals(path)
                || (asked.startsWith(path)
                        && (path.endsWith("/") || asked.charAt(path.length()) == '/'));
    }
}
