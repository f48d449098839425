package io.penstock.delivery.content;

import io.penstock.domain.delivery.DeliveryFormat;
import io.penstock.domain.delivery.DeliveryRequest;
import io.penstock.domain.delivery.RequestShape;
import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.template.Escapes;
import io.penstock.dsl.template.RenderedTooLargeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries, which is sent as UTF-8.
 *
 * @param mediaType the value of its {@code Content-Type}; absent where there is no body
 * @param text the body itself
 * @param query what is added to the address; may be empty
 */
public record RequestBody(Optional<String> mediaType, String text, String query) {

    static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    /**
     * Writes the body of a request.
     *
     * @throws RenderedTooLargeException when a template makes too long a text of the lead
     */
    public static RequestBody of(DeliveryRequest request) {
        RequestShape shape = request.method().shape();
        if (shape.body().isPresent()) {
            return written(shape.format(), shape.body().get(), request.variables());
        }
        Map<String, @Nullable Object> content =
                shape.parameters()
                        .map(parameters -> values(parameters, request.variables()))
                        .orElse(request.content());
        return of(shape, content);
    }

    static RequestBody of(RequestShape shape, Map<String, @Nullable Object> content) {
        return switch (shape.format()) {
            case JSON -> body("application/json", JsonText.of(content));
            case FORM -> body(FORM, FormText.of(content));
            case XML -> body("application/xml", XmlText.of(content));
            case CSV -> body(CSV, CsvText.of(content));
            case QUERY -> new RequestBody(Optional.empty(), "", FormText.of(content));
        };
    }

    private static RequestBody body(String mediaType, String text) {
        return new RequestBody(Optional.of(mediaType), text, "");
    }

    private static RequestBody written(
            DeliveryFormat format, Template template, Variables variables) {
        return switch (format) {
            case JSON -> body("application/json", template.render(variables, Escapes.JSON));
            case XML -> body("application/xml", template.render(variables, Escapes.XML));
            case FORM -> body(FORM, template.render(variables, Escapes.FORM));
            case CSV -> body("text/csv; charset=utf-8", template.render(variables, Escapes.CSV));
            case QUERY ->
                    new RequestBody(Optional.empty(), "", template.render(variables, Escapes.FORM));
        };
    }

    static Map<String, @Nullable Object> values(
            Map<String, Template> parameters, Variables variables) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, template) ->
                values.put(name, template.render(variables, UnaryOperator.identity())));
        return NestedNames.tree(values);
    }
}
