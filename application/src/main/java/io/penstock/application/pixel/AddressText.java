package io.penstock.application.pixel;

import io.penstock.dsl.template.Escapes;

/** Texts that are to be addresses. */
final class AddressText {

    /** Stands for a value while the rest of a template is rendered; no template can have it. */
    static final String MARK = "\u0000";

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";
    private static final String SCHEME_END = "://";

    private AddressText() {}

    /** The text with a further query, before the fragment if there is one. */
    static String withQuery(String text, String query) {
        if (query.isEmpty()) {
            return text;
        }
        int hash = text.indexOf('#');
        String base = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : text.substring(hash);
        return base + separator(base) + query + fragment;
    }

    private static String separator(String base) {
        if (base.indexOf('?') < 0) {
            return "?";
        }
        return base.endsWith("?") || base.endsWith("&") ? "" : "&";
    }

    /** The text with everything encoded that cannot stand in an address; host and port stay. */
    static String tidy(String text) {
        int path = pathFrom(text);
        StringBuilder tidy = new StringBuilder(text.substring(0, path));
        text.substring(path)
                .codePoints()
                .forEach(point -> {
                    boolean stays =
                            isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0 || point == '%';
                    String one = Character.toString(point);
                    tidy.append(stays ? one : Escapes.URL.apply(one));
                });
        return percentSigns(tidy);
    }

    private static int pathFrom(String text) {
        int scheme = text.indexOf(SCHEME_END);
        if (scheme < 0) {
            return 0;
        }
        int at = scheme + SCHEME_END.length();
        while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isLetterOrDigit(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || (point >= '0' && point <= '9');
    }

    /** A percent sign that encodes nothing stands for itself. */
    private static String percentSigns(StringBuilder text) {
        return text.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
