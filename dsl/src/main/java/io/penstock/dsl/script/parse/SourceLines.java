package io.penstock.dsl.script.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Splits a text into lines. */
final class SourceLines {

    private SourceLines() {}

    static List<SourceLine> of(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length() && lines.size() <= ScriptParser.MAXIMUM_LINES) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            lines.add(new SourceLine(text.substring(begin, end)));
            begin = end + 1;
        }
        return lines;
    }

    /** Each line is decoded by itself, so that bad bytes spoil no line but theirs. */
    static List<SourceLine> of(byte[] text) {
        List<SourceLine> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length && lines.size() <= ScriptParser.MAXIMUM_LINES) {
            int end = begin;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            SourceLine line = decode(ByteBuffer.wrap(text, begin, end - begin));
            lines.add(lines.isEmpty() ? withoutMark(line) : line);
            begin = end + 1;
        }
        return lines;
    }

    private static SourceLine withoutMark(SourceLine line) {
        String text = ScriptParser.withoutMark(line.text());
        int removed = line.text().length() - text.length();
        OptionalInt column = line.firstBadColumn();
        return new SourceLine(
                text,
                column.isPresent()
                        ? OptionalInt.of(column.getAsInt() - removed)
                        : OptionalInt.empty());
    }

    private static SourceLine decode(ByteBuffer bytes) {
        CharsetDecoder strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = strict.decode(bytes.duplicate(), characters, true);
        return result.isError()
                ? new SourceLine(
                        StandardCharsets.UTF_8.decode(bytes).toString(),
                        OptionalInt.of(characters.position() + 1))
                : new SourceLine(characters.flip().toString());
    }
}
