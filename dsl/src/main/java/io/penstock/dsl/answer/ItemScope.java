package io.penstock.dsl.answer;

import io.penstock.dsl.criteria.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be asked of one entry of an answer: JSONPaths into it, and the names that it has. */
public final class ItemScope implements Scope {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w-]*(?:\\.[\\p{L}_][\\w-]*)*");

    @Override
    public boolean knows(String name) {
        return problem(name).isEmpty();
    }

    @Override
    public Optional<String> nearest(String name) {
        return Optional.empty();
    }

    /** What is wrong with a name, if anything. */
    public static Optional<String> problem(String name) {
        if (name.startsWith("$")) {
            return JsonAnswer.problem(name);
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        "An entry has names such as status and lead.id, and JSONPaths such as"
                                + " $.status, but no "
                                + name
                                + ".");
    }

    /** The path that a name stands for. */
    static String path(String name) {
        return name.startsWith("$") ? name : "$." + name;
    }
}
