package io.penstock.application.company;

import io.penstock.dsl.document.DocumentReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the bodies of a buyer's answers are, where their own headers do not tell the truth. */
final class ContentTypeDocument {

    static final String KEY = "content_type";

    private static final int LONGEST = 200;
    private static final Pattern TYPE =
            Pattern.compile(
                    "[\\w.+-]+/([\\w.+-]+)(?:\\s*;\\s*charset\\s*=\\s*\"?([\\w.:-]+)\"?)?",
                    Pattern.CASE_INSENSITIVE);

    private ContentTypeDocument() {}

    /** Reads a type; empty where there is none or the reader has recorded a problem. */
    static Optional<String> read(DocumentReader reader) {
        Optional<String> given = reader.text(KEY, LONGEST).map(String::strip);
        if (given.filter(text -> !isType(text)).isPresent()) {
            reader.problem(
                    KEY,
                    "must be such as application/json or 'text/xml; charset=windows-1251', in a"
                            + " charset that Java knows, not '"
                            + given.get()
                            + "'");
            return Optional.empty();
        }
        return given;
    }

    private static boolean isType(String text) {
        Matcher matcher = TYPE.matcher(text);
        return matcher.matches()
                && (matcher.group(2) == null || Charset.isSupported(matcher.group(2)));
    }

    /** What is wrong with a name of a value for a body of a type, if anything. */
    static Optional<String> problem(String name, Optional<String> contentType) {
        String kind = contentType.map(ContentTypeDocument::kind).orElse("");
        boolean fits =
                switch (kind) {
                    case "" -> true;
                    case "json" -> !name.startsWith("/");
                    case "xml" -> !name.startsWith("$");
                    default -> !name.startsWith("/") && !name.startsWith("$");
                };
        return fits
                ? Optional.empty()
                : Optional.of("a body that is " + kind + " by " + KEY + " has no " + name);
    }

    /** The subtype, of such as {@code application/problem+json} what it is written in. */
    private static String kind(String type) {
        Matcher matcher = TYPE.matcher(type);
        String subtype = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return subtype.substring(subtype.lastIndexOf('+') + 1);
    }
}
