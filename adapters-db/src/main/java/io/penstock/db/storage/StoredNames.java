package io.penstock.db.storage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The names by which the database keeps the constants of an enum, whatever they are called in the
 * program. Immutable.
 */
public final class StoredNames<E extends Enum<E>> {

    private final Map<E, String> names;
    private final Map<String, E> constants = new HashMap<>();

    /** Names every constant of a type; each name is used once. */
    public StoredNames(Class<E> type, Function<E, String> naming) {
        names = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            names.put(constant, naming.apply(constant));
            if (constants.put(naming.apply(constant), constant) != null) {
                throw new IllegalArgumentException("Two constants of " + type + " share a name.");
            }
        }
    }

    public String of(E constant) {
        String name = names.get(constant);
        if (name == null) {
            throw new IllegalArgumentException(constant + " has no name.");
        }
        return name;
    }

    /**
     * The constant that was stored.
     *
     * @throws IllegalStateException when there is none with this name
     */
    public E read(String name) {
        E constant = constants.get(name);
        if (constant == null) {
            throw new IllegalStateException("The database has an unknown '" + name + "'.");
        }
        return constant;
    }
}
