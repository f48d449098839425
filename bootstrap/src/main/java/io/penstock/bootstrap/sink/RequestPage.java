package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.Header;
import java.time.Duration;
import java.util.List;

/** Writes what came as a page for a browser, in which nothing of it is markup. */
final class RequestPage {

    private static final int LONGEST_BODY = 8_192;

    private RequestPage() {}

    static String of(Stats stats, List<Received> requests) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Penstock sink</title>
                <style>body{font-family:sans-serif;margin:2em}pre{background:#f4f4f4;padding:.5em;\
                white-space:pre-wrap;overflow-wrap:anywhere}h2{font-size:1em;margin-top:2em}</style>
                </head><body><h1>Penstock sink</h1>
                """);
        page.append("<p>").append(Plain.html(stats.summary())).append("</p>\n");
        page.append("<p>The newest ")
                .append(requests.size())
                .append(
                        " are here; <a href=\"/_sink/requests\">/_sink/requests</a> has more.</p>\n");
        requests.forEach(request -> append(page, request));
        return page.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder page, Received request) {
        String title =
                "#%d %s %s %s"
                        .formatted(
                                request.number(),
                                request.at(),
                                request.head().method(),
                                request.head().target());
        page.append("<h2>").append(Plain.html(title)).append("</h2>\n<p>");
        page.append(Plain.html(facts(request))).append("</p>\n<pre>");
        for (Header header : request.head().headers()) {
            page.append(Plain.html(header.name() + ": " + header.value())).append('\n');
        }
        page.append("</pre>\n<pre>").append(Plain.html(body(request.body()))).append("</pre>\n");
    }

    private static String facts(Received request) {
        return "Answer: "
                + request.answer()
                + (request.delay().isZero() ? "" : " after " + millis(request.delay()))
                + request.left().map(left -> "; the caller left after " + millis(left)).orElse("")
                + request.key().map(key -> "; key " + key).orElse("; no key")
                + (request.again() ? ", again" : "")
                + request.signature().map(verdict -> "; " + verdict.why()).orElse("")
                + ".";
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }

    private static String body(RecordedBody body) {
        boolean shortened = body.text().length() > LONGEST_BODY;
        String text = shortened ? body.text().substring(0, LONGEST_BODY) : body.text();
        String what = body.hex() ? "(not UTF-8, in hexadecimal) " : "";
        boolean cut = shortened || body.isCut();
        return what + text + (cut ? "… (cut; " + body.bytes() + " bytes in all)" : "");
    }
}
