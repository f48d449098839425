package io.penstock.dsl.criteria;

import io.penstock.dsl.criteria.Parsed.Yield;
import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.evaluate.PercentEncoding;
import io.penstock.dsl.criteria.evaluate.TextFunctions;
import io.penstock.dsl.document.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The functions that expressions can call, by their names in lower case. */
final class Functions {

    private static final int MOST_DECIMALS = 20;
    private static final int MOST_CHARACTERS = 1_000_000;

    /**
     * A function.
     *
     * @param least how many arguments it takes at least
     * @param most how many it takes at most
     * @param form how it is written
     * @param compile gives nothing after a problem
     */
    private record Definition(
            int least, int most, String form, Function<Call, Optional<Expression>> compile) {}

    private static final Map<String, Definition> ALL = new TreeMap<>();

    static {
        ALL.put("upper", mapping("upper(x)", text -> text.toUpperCase(Locale.ROOT)));
        ALL.put("lower", mapping("lower(x)", text -> text.toLowerCase(Locale.ROOT)));
        ALL.put("trim", mapping("trim(x)", String::strip));
        ALL.put("urlencode", mapping("urlencode(x)", PercentEncoding::of));
        ALL.put(
                "default",
                new Definition(
                        2,
                        2,
                        "default(x, y)",
                        call ->
                                Optional.of(
                                        TextFunctions.orElse(call.argument(0), call.argument(1)))));
        ALL.put(
                "number",
                new Definition(
                        2,
                        2,
                        "number(x, decimals)",
                        call ->
                                call.whole(1, MOST_DECIMALS, "The number of decimals")
                                        .map(decimals ->
                                                TextFunctions.rounded(
                                                        call.argument(0), decimals))));
        ALL.put("substring", new Definition(2, 3, "substring(x, from, length)", Functions::part));
        ALL.put("hash", new Definition(1, 2, "hash(x, 'sha256')", Digests::compile));
        ALL.put(
                "date",
                new Definition(2, 3, "date(x, 'yyyy-MM-dd', 'Zone/Id')", DateForms::compile));
    }

    private Functions() {}

    private static Definition mapping(String form, UnaryOperator<String> change) {
        return new Definition(
                1, 1, form, call -> Optional.of(TextFunctions.mapped(call.argument(0), change)));
    }

    private static Optional<Expression> part(Call call) {
        Optional<Integer> from = call.whole(1, MOST_CHARACTERS, "The place of the first character");
        Optional<Integer> length =
                call.has(2)
                        ? call.whole(2, MOST_CHARACTERS, "The length")
                        : Optional.of(Integer.MAX_VALUE);
        return from.flatMap(
                first -> length.map(most -> TextFunctions.part(call.argument(0), first, most)));
    }

    /** How the function of this name is written. */
    static Optional<String> form(String name) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT))).map(Definition::form);
    }

    /** What a call gives; broken where something is wrong with it. */
    static Parsed compile(Call call) {
        int from = call.name().from();
        String name = call.name().text();
        Definition definition = ALL.get(name.toLowerCase(Locale.ROOT));
        if (definition == null) {
            call.problems()
                    .add(
                            from,
                            call.name().to(),
                            "There is no function " + Problems.quoted(name) + ".",
                            Nearest.to(name, ALL.keySet()));
            return Parsed.broken(from, call.to());
        }
        int count = call.arguments().size();
        if (count < definition.least() || count > definition.most()) {
            call.problems()
                    .add(
                            from,
                            call.to(),
                            "%s takes %s, and not %,d."
                                    .formatted(Problems.quoted(name), arguments(definition), count),
                            Optional.of(definition.form()));
            return Parsed.broken(from, call.to());
        }
        boolean broken = call.arguments().stream().anyMatch(Parsed::isBroken);
        return definition
                .compile()
                .apply(call)
                .filter(expression -> !broken)
                .map(expression -> new Parsed(expression, Yield.UNKNOWN, from, call.to()))
                .orElse(Parsed.broken(from, call.to()));
    }

    private static String arguments(Definition definition) {
        if (definition.least() != definition.most()) {
            return definition.least() + " or " + definition.most() + " arguments";
        }
        return definition.least() == 1 ? "1 argument" : definition.least() + " arguments";
    }
}
