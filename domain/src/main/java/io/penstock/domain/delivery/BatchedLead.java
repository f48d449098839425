package io.penstock.domain.delivery;

import io.penstock.domain.expression.Variables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a batch.
 *
 * @param lead the id of the lead
 * @param delivery the delivery that the batch makes of it
 * @param content what to send where the method does not say, in order: text, number, boolean, null,
 *     or lists and maps of these
 * @param variables what the templates of the method's parameters may ask about
 */
public record BatchedLead(
        String lead,
        DeliveryId delivery,
        Map<String, @Nullable Object> content,
        Variables variables) {

    public BatchedLead {
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(variables, "variables");
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
