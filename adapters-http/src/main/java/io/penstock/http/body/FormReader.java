package io.penstock.http.body;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import io.penstock.http.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an HTML form, each of which may stand there once. */
final class FormReader {

    private FormReader() {}

    static Map<String, @Nullable Object> read(String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                read(pair, fields);
            }
        }
        return fields;
    }

    private static void read(String pair, Map<String, @Nullable Object> fields) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (name.isEmpty()) {
            throw new ProblemException(ProblemType.MALFORMED, "A field of the form has no name.");
        }
        if (fields.put(name, value) != null) {
            throw new ProblemException(Problems.malformed(name, "is there twice"));
        }
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded.replace('+', ' ');
        }
        byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(source.length);
        for (int index = 0; index < source.length; index++) {
            switch (source[index]) {
                case '+' -> decoded.write(' ');
                case '%' -> {
                    decoded.write(16 * digit(source, index + 1) + digit(source, index + 2));
                    index += 2;
                }
                default -> decoded.write(source[index]);
            }
        }
        return Utf8.decode(decoded.toByteArray());
    }

    private static int digit(byte[] source, int index) {
        int digit = index < source.length ? Character.digit(source[index], 16) : -1;
        if (digit < 0) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "In a form, a per cent sign is followed by two hexadecimal digits.");
        }
        return digit;
    }
}
