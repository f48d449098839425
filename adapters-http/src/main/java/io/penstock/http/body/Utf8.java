package io.penstock.http.body;

import io.penstock.http.problem.ProblemException;
import io.penstock.http.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without replacing what is not. */
final class Utf8 {

    private Utf8() {}

    static String decode(byte[] bytes) {
        return isAscii(bytes)
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : decodeStrictly(bytes);
    }

    /** Most bodies are; of those, text is made without a decoder. */
    private static boolean isAscii(byte[] bytes) {
        byte all = 0;
        for (byte octet : bytes) {
            all |= octet;
        }
        return all >= 0;
    }

    private static String decodeStrictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The body is not valid UTF-8.");
        }
    }

    /** Whether a text can be written as UTF-8, which half of a surrogate pair cannot. */
    static boolean isEncodable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character)) {
                boolean paired =
                        index + 1 < text.length()
                                && Character.isSurrogatePair(character, text.charAt(index + 1));
                if (!paired) {
                    return false;
                }
                index++;
            }
        }
        return true;
    }
}
