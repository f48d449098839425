package io.penstock.delivery.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt writes to the network: one request, and one more for each redirect.
 *
 * <p>Used by the attempt's thread only.
 */
final class Transmission {

    private static final String ATTRIBUTE = Transmission.class.getName();

    private final String body;
    private final List<HttpRequest> sent = new ArrayList<>(1);
    private @Nullable HttpRequest draft;
    private boolean begun;

    Transmission(String body) {
        this.body = body;
    }

    /**
     * Notes each request just before its first byte is written: the connection then stands, and all
     * headers are complete.
     */
    static HttpRequestInterceptor recorder() {
        return (HttpRequest request, EntityDetails entity, HttpContext context) ->
                ((Transmission) context.getAttribute(ATTRIBUTE)).begin(request);
    }

    /** Notes that the latest request was answered, and that another one follows. */
    void startOver() {
        begun = false;
    }

    /** Gets ready for a request, which has not begun until the recorder sees it. */
    void prepare(HttpRequest request, HttpContext context) {
        draft = request;
        context.setAttribute(ATTRIBUTE, this);
    }

    private void begin(HttpRequest request) {
        begun = true;
        sent.add(request);
    }

    /** Whether any byte of the latest request may have been written. */
    boolean hasBegun() {
        return begun;
    }

    /** The requests that were sent, in order; where none was, the one that would have been. */
    String text() {
        return text(body);
    }

    /** The same, showing something else for the body. */
    String text(String shown) {
        List<HttpRequest> requests = sent.isEmpty() && draft != null ? List.of(draft) : sent;
        return requests.isEmpty()
                ? shown
                : requests.stream()
                        .map(request -> RequestText.of(request, shown))
                        .collect(Collectors.joining("\n\n"));
    }
}
