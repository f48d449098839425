package io.penstock.domain.delivery;

import java.util.ArrayList;
import java.util.List;

/** Names of parameters such as {@code contact.first_name} or {@code contact[first_name]}. */
public final class ParameterName {

    private ParameterName() {}

    /** The steps of a name through nested values; a name without sense as a way is one step. */
    public static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        for (String part : name.replace("]", "").split("[.\\[]", -1)) {
            if (part.isEmpty()) {
                return List.of(name);
            }
            steps.add(part);
        }
        return steps;
    }
}
