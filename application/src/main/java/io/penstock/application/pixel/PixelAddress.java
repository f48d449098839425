package io.penstock.application.pixel;

import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;
import io.penstock.dsl.template.Escapes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The address that a pixel's template comes to. Values are percent-encoded where they stand, but
 * one with which the address begins is taken as it is; what an address may not have in it is
 * encoded everywhere.
 */
sealed interface PixelAddress {

    int LONGEST = 16_384;

    /** The address. */
    record Found(URI address) implements PixelAddress {}

    /** Nothing that can be sent to, and why; begins with "must". */
    record Wrong(String problem) implements PixelAddress {}

    /** Puts values in and appends parameters to the query. */
    static PixelAddress of(Template url, Variables variables, String query) {
        List<String> values = new ArrayList<>();
        String marked =
                url.render(
                        variables,
                        value -> {
                            values.add(value);
                            return AddressText.MARK;
                        });
        return of(AddressText.withQuery(filled(marked, values), query));
    }

    private static String filled(String marked, List<String> values) {
        String[] literals = marked.split(AddressText.MARK, -1);
        StringBuilder text = new StringBuilder(literals[0].stripLeading());
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index);
            text.append(text.isEmpty() ? value.strip() : Escapes.URL.apply(value));
            text.append(literals[index + 1]);
        }
        return text.toString().strip();
    }

    /** Judges a whole address. */
    static PixelAddress of(String text) {
        String tidy = AddressText.tidy(text);
        if (tidy.length() > LONGEST) {
            return new Wrong("must have at most %,d characters".formatted(LONGEST));
        }
        URI address;
        try {
            address = URI.create(tidy);
        } catch (IllegalArgumentException e) {
            return notHttp(text);
        }
        boolean http =
                "http".equalsIgnoreCase(address.getScheme())
                        || "https".equalsIgnoreCase(address.getScheme());
        if (!http || address.getHost() == null) {
            return notHttp(text);
        }
        return address.getRawUserInfo() == null
                ? new Found(address)
                : new Wrong("must not carry a user and a password: they are never sent");
    }

    private static Wrong notHttp(String text) {
        return new Wrong(
                "must be an absolute http or https address with a host, not '"
                        + (text.length() <= 200 ? text : text.substring(0, 200) + "…")
                        + "'");
    }
}
