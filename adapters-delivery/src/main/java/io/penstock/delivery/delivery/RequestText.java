package io.penstock.delivery.delivery;

import java.util.Arrays;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.RequestLine;

/** Writes a request for the journal: the request line, the headers, a blank line and the body. */
final class RequestText {

    private RequestText() {}

    static String of(HttpRequest request, String body) {
        StringBuilder text = new StringBuilder();
        text.append(new RequestLine(request)).append('\n');
        Arrays.stream(request.getHeaders()).forEach(header -> text.append(header).append('\n'));
        return text.append('\n').append(body).toString();
    }
}
