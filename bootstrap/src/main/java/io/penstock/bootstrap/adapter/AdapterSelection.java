package io.penstock.bootstrap.adapter;

import com.google.inject.Module;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.dsl.document.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the adapters that are on the list, and checks that together they bind every port once.
 */
public final class AdapterSelection {

    private final List<PenstockModule> found;
    private final Set<Class<?>> required;
    private final List<String> problems = new ArrayList<>();

    private AdapterSelection(List<PenstockModule> found, Set<Class<?>> required) {
        this.found = found;
        this.required = required;
    }

    /**
     * Chooses adapters by name, in the order of the list.
     *
     * @param found every adapter that there is
     * @param names the adapters to switch on
     * @param required the ports of which each must be bound by exactly one of them
     * @throws AdapterException when a name is not found, or a port is bound twice or not at all; it
     *     names everything that is wrong
     */
    public static List<PenstockModule> choose(
            List<PenstockModule> found, List<String> names, Set<Class<?>> required) {
        return new AdapterSelection(found, required).choose(names);
    }

    private List<PenstockModule> choose(List<String> names) {
        List<PenstockModule> chosen = new ArrayList<>();
        for (String name : names.stream().distinct().toList()) {
            List<PenstockModule> bearers =
                    found.stream().filter(module -> module.name().equals(name)).toList();
            switch (bearers.size()) {
                case 0 -> problems.add(unknown(name));
                case 1 -> chosen.add(bearers.getFirst());
                default ->
                        problems.add(
                                "The name '"
                                        + name
                                        + "' is borne by several: "
                                        + classes(bearers)
                                        + ".");
            }
        }
        chosen.stream()
                .filter(module -> !(module instanceof Module))
                .forEach(module ->
                        problems.add("The adapter '" + module.name() + "' is not a Guice module."));
        if (problems.isEmpty()) {
            checkPorts(chosen);
        }
        if (!problems.isEmpty()) {
            throw new AdapterException(problems);
        }
        return List.copyOf(chosen);
    }

    private void checkPorts(List<PenstockModule> chosen) {
        required.stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(port -> checkPort(port, chosen));
    }

    private String unknown(String name) {
        List<String> known = found.stream().map(PenstockModule::name).sorted().toList();
        return "There is no adapter '"
                + name
                + "'"
                + Nearest.to(name, known).map(near -> "; did you mean '" + near + "'?").orElse(".")
                + " Found: "
                + String.join(", ", known)
                + ".";
    }

    private static String classes(List<PenstockModule> modules) {
        return String.join(
                ", ", modules.stream().map(module -> module.getClass().getName()).toList());
    }

    private void checkPort(Class<?> port, List<PenstockModule> chosen) {
        List<String> binders = binders(port, chosen);
        if (binders.size() > 1) {
            problems.add(
                    "The port "
                            + port.getSimpleName()
                            + " is bound by "
                            + String.join(" and ", binders)
                            + "; take all but one of them off the list 'adapters'.");
        } else if (binders.isEmpty()) {
            problems.add(
                    "No adapter on the list binds the port "
                            + port.getSimpleName()
                            + "; put one of these on the list 'adapters': "
                            + String.join(", ", binders(port, found))
                            + ".");
        }
    }

    private static List<String> binders(Class<?> port, List<PenstockModule> modules) {
        return modules.stream()
                .filter(module -> module.ports().contains(port))
                .map(PenstockModule::name)
                .toList();
    }
}
