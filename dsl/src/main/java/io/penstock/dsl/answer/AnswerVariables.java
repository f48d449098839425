package io.penstock.dsl.answer;

import io.penstock.domain.expression.Variables;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says. Its body is read as JSON or XML once that is asked for, whatever type it
 * claims to have; a body that is neither has no such values. Not thread-safe.
 */
public final class AnswerVariables implements Variables {

    private final int status;
    private final Map<String, String> headers;
    private final String body;
    private @Nullable JsonAnswer json;
    private @Nullable XmlAnswer xml;

    /**
     * @param headers by their names in lower case
     */
    public AnswerVariables(int status, Map<String, String> headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    @Override
    public @Nullable Object value(String name) {
        return switch (AnswerName.of(name)) {
            case STATUS -> status;
            case BODY -> body;
            case HEADER ->
                    headers.get(
                            name.substring(AnswerName.HEADERS.length()).toLowerCase(Locale.ROOT));
            case JSON -> json().value(name);
            case XML -> xml().value(name);
            case UNKNOWN -> null;
        };
    }

    private JsonAnswer json() {
        if (json == null) {
            json = JsonAnswer.of(body);
        }
        return json;
    }

    private XmlAnswer xml() {
        if (xml == null) {
            xml = XmlAnswer.of(body);
        }
        return xml;
    }
}
