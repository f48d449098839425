package io.penstock.domain.pixel;

import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that tells another system, of analytics or of a partner, what became of a lead.
 *
 * @param name tells it from the other pixels of its document; 1 to 200 characters
 * @param url the address; one that begins with a value is taken as it comes
 * @param verb GET, with the parameters in the address, or POST, with them as a form
 * @param parameters what is sent, in order
 * @param headers further headers, in order
 * @param timeout how long it may take in all, more than 0 and at most a minute
 * @param condition when it is fired; absent: after a success
 */
public record Pixel(
        String name,
        Template url,
        HttpVerb verb,
        Map<String, Template> parameters,
        Map<String, Template> headers,
        Duration timeout,
        Optional<Condition> condition) {

    public static final int MAXIMUM_NAME_LENGTH = 200;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    public static final Duration MAXIMUM_TIMEOUT = Duration.ofMinutes(1);

    public Pixel {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(condition, "condition");
        if (name.isBlank() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException("A pixel's name has 1 to 200 characters.");
        }
        if (verb != HttpVerb.GET && verb != HttpVerb.POST) {
            throw new IllegalArgumentException("A pixel is a GET or a POST, not " + verb + ".");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAXIMUM_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "A pixel's timeout is more than 0 and at most a minute.");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
