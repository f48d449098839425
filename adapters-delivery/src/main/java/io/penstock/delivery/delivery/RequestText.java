package io.penstock.delivery.delivery;

import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.RequestLine;

/**
 * Writes a request for the journal: the request line, the headers, a blank line and the body.
 * Headers that authenticate are masked.
 */
final class RequestText {

    /** What the names of headers have in them whose values are nobody's business. */
    private static final List<String> SECRET =
            List.of("auth", "cookie", "key", "token", "secret", "password", "credential");

    private static final String MASK = "***";

    private RequestText() {}

    static String of(HttpRequest request, String body) {
        StringBuilder text = new StringBuilder();
        text.append(new RequestLine(request)).append('\n');
        for (Header header : request.getHeaders()) {
            text.append(header.getName()).append(": ").append(shown(header)).append('\n');
        }
        return text.append('\n').append(body).toString();
    }

    private static String shown(Header header) {
        String name = header.getName().toLowerCase(Locale.ROOT);
        boolean secret =
                !name.equals("idempotency-key") && SECRET.stream().anyMatch(name::contains);
        return secret ? MASK : String.valueOf(header.getValue());
    }
}
