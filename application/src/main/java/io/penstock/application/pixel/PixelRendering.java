package io.penstock.application.pixel;

import io.penstock.domain.delivery.HttpVerb;
import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelRequest;
import io.penstock.dsl.template.Escapes;
import io.penstock.dsl.template.RenderedTooLargeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/** What comes of putting values into a pixel. */
sealed interface PixelRendering {

    /** It can be sent. */
    record Ready(PixelRequest request) implements PixelRendering {}

    /** It cannot be sent, and why: a sentence. */
    record Unsendable(String reason) implements PixelRendering {}

    /** Puts the values in. */
    static PixelRendering of(Pixel pixel, Variables variables) {
        try {
            return rendered(pixel, variables);
        } catch (RenderedTooLargeException e) {
            return new Unsendable("It was not sent: " + e.getMessage());
        }
    }

    private static PixelRendering rendered(Pixel pixel, Variables variables) {
        boolean isPost = pixel.verb() == HttpVerb.POST;
        String values = values(pixel, variables, isPost ? Escapes.FORM : Escapes.URL);
        return switch (PixelAddress.of(pixel.url(), variables, isPost ? "" : values)) {
            case PixelAddress.Wrong(String problem) ->
                    new Unsendable("It was not sent: its url " + problem + ".");
            case PixelAddress.Found found ->
                    new Ready(
                            new PixelRequest(
                                    pixel.verb(),
                                    found.address(),
                                    headers(pixel, variables),
                                    isPost ? Optional.of(values) : Optional.empty(),
                                    pixel.timeout()));
        };
    }

    private static String values(Pixel pixel, Variables variables, UnaryOperator<String> escape) {
        StringJoiner joined = new StringJoiner("&");
        pixel.parameters()
                .forEach((name, value) ->
                        joined.add(
                                escape.apply(name) + "=" + escape.apply(plain(value, variables))));
        return joined.toString();
    }

    private static String plain(Template template, Variables variables) {
        return template.render(variables, Escapes.NONE);
    }

    private static Map<String, String> headers(Pixel pixel, Variables variables) {
        Map<String, String> headers = new LinkedHashMap<>();
        pixel.headers()
                .forEach((name, value) ->
                        headers.put(name, value.render(variables, Escapes.HEADER)));
        return headers;
    }
}
