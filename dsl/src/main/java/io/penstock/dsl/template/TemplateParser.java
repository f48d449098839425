package io.penstock.dsl.template;

import io.penstock.dsl.criteria.ExpressionParser;
import io.penstock.dsl.criteria.Problems;
import io.penstock.dsl.criteria.Scope;
import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Makes parts of a template's pieces. Not thread-safe. */
final class TemplateParser {

    /** How deep blocks can stand in one another. */
    static final int DEEPEST = 50;

    private final Problems problems;
    private final String source;
    private final Scope scope;
    private final ExpressionParser expressions;
    private final CalendarTag calendars;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private boolean isTooDeep;

    TemplateParser(Problems problems, Scope scope) {
        this.problems = problems;
        this.source = problems.source();
        this.scope = scope;
        this.expressions = new ExpressionParser(problems, scope);
        this.calendars = new CalendarTag(problems, scope);
    }

    List<Part> parse() {
        Block whole = Block.whole();
        blocks.push(whole);
        for (Piece piece : new TagScanner(problems).scan()) {
            switch (piece) {
                case Piece.Literal literal -> current().add(new Part.Literal(literal.text()));
                case Piece.Tag tag -> tag(tag);
            }
        }
        while (!current().isWhole()) {
            Block open = blocks.pop();
            problems.add(
                    open.opening().from(),
                    open.opening().to(),
                    "This block is never closed.",
                    Optional.of("{{/" + open.name() + "}}"));
        }
        return whole.parts();
    }

    private Block current() {
        return blocks.element();
    }

    private void tag(Piece.Tag tag) {
        int begin = Tags.skipBlanks(source, tag.begin(), tag.end());
        if (begin == tag.end()) {
            problems.add(tag.from(), tag.to(), "A value is expected in the braces.");
        } else if (source.charAt(begin) == '#') {
            open(tag, Tags.skipBlanks(source, begin + 1, tag.end()));
        } else if (isClosing(tag, begin)) {
            close(tag, begin);
        } else if (isElse(tag, begin)) {
            otherwise(tag, Tags.skipBlanks(source, begin + "else".length(), tag.end()));
        } else {
            current().add(new Part.Value(expressions.value(begin, tag.end())));
        }
    }

    private void open(Piece.Tag tag, int begin) {
        int end = Tags.endOfWord(source, begin, tag.end());
        String name = Tags.word(source, begin, end);
        Expression condition =
                switch (name) {
                    case Tags.IF -> expressions.condition(end, tag.end());
                    case Tags.IF_OPEN -> calendars.open(tag, end);
                    case Tags.IF_CLOSED -> calendars.closed(tag, end);
                    default -> {
                        problems.add(
                                tag.from(),
                                tag.to(),
                                "There is no block " + Problems.quoted("#" + name) + ".",
                                Nearest.to(name, Tags.BLOCKS).map(near -> "#" + near));
                        yield Constant.TRUE;
                    }
                };
        if (blocks.size() > DEEPEST && !isTooDeep) {
            isTooDeep = true;
            problems.add(
                    tag.from(),
                    tag.to(),
                    "Blocks stand in one another at most " + DEEPEST + " deep.");
        }
        blocks.push(new Block(name.isEmpty() ? "?" : name, tag, condition));
    }

    /** A tag that begins like an XPath closes a block unless it is a known name. */
    private boolean isClosing(Piece.Tag tag, int begin) {
        if (source.charAt(begin) != '/') {
            return false;
        }
        int word = Tags.skipBlanks(source, begin + 1, tag.end());
        int end = Tags.endOfWord(source, word, tag.end());
        boolean alone = Tags.skipBlanks(source, end, tag.end()) == tag.end();
        return alone
                && (Tags.BLOCKS.contains(Tags.word(source, word, end))
                        || !scope.knows(source.substring(begin, tag.end()).strip()));
    }

    private void close(Piece.Tag tag, int begin) {
        int word = Tags.skipBlanks(source, begin + 1, tag.end());
        String name = Tags.word(source, word, Tags.endOfWord(source, word, tag.end()));
        Block block = current();
        if (block.isWhole()) {
            problems.add(tag.from(), tag.to(), "There is no open block that this tag could close.");
            return;
        }
        if (!name.equals(Tags.IF) && !name.equals(block.name())) {
            problems.add(
                    tag.from(),
                    tag.to(),
                    "The block that is open here is '#" + block.name() + "'.",
                    Optional.of("{{/" + block.name() + "}}"));
        }
        blocks.pop();
        current().add(block.end());
    }

    private boolean isElse(Piece.Tag tag, int begin) {
        int end = Tags.endOfWord(source, begin, tag.end());
        if (!Tags.word(source, begin, end).equals("else")) {
            return false;
        }
        int next = Tags.skipBlanks(source, end, tag.end());
        return next == tag.end() || isIf(tag, next);
    }

    private boolean isIf(Piece.Tag tag, int begin) {
        int end = Tags.endOfWord(source, begin, tag.end());
        return Tags.word(source, begin, end).equals(Tags.IF);
    }

    private void otherwise(Piece.Tag tag, int begin) {
        Block block = current();
        if (block.isWhole()) {
            problems.add(tag.from(), tag.to(), "There is no open block that this else belongs to.");
        } else if (block.isElse()) {
            problems.add(tag.from(), tag.to(), "The block has its else already.");
        } else if (begin == tag.end()) {
            block.branchElse();
        } else {
            block.branch(expressions.condition(begin + Tags.IF.length(), tag.end()));
        }
    }
}
