package io.penstock.dsl.template;

import io.penstock.dsl.criteria.evaluate.Constant;
import io.penstock.dsl.criteria.evaluate.Expression;
import java.util.ArrayList;
import java.util.List;

/** A block that is being read, or the whole template. Not thread-safe. */
final class Block {

    private final String name;
    private final Piece.Tag opening;
    private final List<Part.Branch> branches = new ArrayList<>();
    private Expression condition;
    private List<Part> parts = new ArrayList<>();
    private boolean isElse;

    /**
     * A block.
     *
     * @param name such as {@code if}; empty for the whole template
     */
    Block(String name, Piece.Tag opening, Expression condition) {
        this.name = name;
        this.opening = opening;
        this.condition = condition;
    }

    static Block whole() {
        return new Block("", new Piece.Tag(0, 0), Constant.TRUE);
    }

    String name() {
        return name;
    }

    Piece.Tag opening() {
        return opening;
    }

    boolean isWhole() {
        return name.isEmpty();
    }

    boolean isElse() {
        return isElse;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** Begins another branch. */
    void branch(Expression next) {
        branches.add(new Part.Branch(condition, List.copyOf(parts)));
        condition = next;
        parts = new ArrayList<>();
    }

    /** Begins the branch of what is left. */
    void branchElse() {
        branch(Constant.TRUE);
        isElse = true;
    }

    List<Part> parts() {
        return parts;
    }

    Part end() {
        branch(Constant.TRUE);
        return new Part.Choice(List.copyOf(branches));
    }
}
