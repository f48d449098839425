package io.penstock.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** Each adapter module is a slice of its own. */
final class AdapterModules implements SliceAssignment {

    private static final List<String> MODULES = List.of("http", "db", "delivery");

    @Override
    public String getDescription() {
        return "adapter modules";
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return MODULES.stream()
                .filter(module ->
                        (type.getPackageName() + ".").startsWith("io.penstock." + module + "."))
                .findFirst()
                .map(SliceIdentifier::of)
                .orElseGet(SliceIdentifier::ignore);
    }
}
