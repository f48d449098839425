package io.penstock.application.configuration;

import io.penstock.dsl.document.DocumentProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the scripts that were sound before a rotator changed, and are not any more. */
final class BrokenUsers {

    private BrokenUsers() {}

    /** An error in a script of some document. */
    private record Fault(DocumentKey user, FieldDiagnostic error) {

        String script() {
            return error.field().equals("script") ? user.toString() : user + "'s " + error.field();
        }

        DocumentProblem problem() {
            return new DocumentProblem(
                    "script",
                    "breaks "
                            + script()
                            + ", line "
                            + error.diagnostic().line()
                            + ": "
                            + error.diagnostic().message());
        }
    }

    /** A problem of the changed rotator for each script that it breaks. */
    static List<DocumentProblem> of(DocumentKey changed, Catalog before, Catalog draft) {
        List<Fault> faults = new ArrayList<>(faults(draft));
        faults.removeIf(fault -> fault.user().equals(changed));
        if (!faults.isEmpty()) {
            faults.removeAll(faults(before));
        }
        Map<String, DocumentProblem> firsts = new LinkedHashMap<>();
        faults.forEach(fault -> firsts.putIfAbsent(fault.script(), fault.problem()));
        return List.copyOf(firsts.values());
    }

    private static List<Fault> faults(Catalog catalog) {
        ScriptCheck check = new ScriptCheck(catalog);
        Stream<Fault> offers =
                new TreeMap<>(catalog.offers())
                        .values().stream()
                                .flatMap(offer ->
                                        faults(
                                                DocumentKind.OFFER,
                                                offer.id().value(),
                                                check.check(offer)));
        Stream<Fault> rotators =
                new TreeMap<>(catalog.rotators())
                        .values().stream()
                                .flatMap(rotator ->
                                        faults(
                                                DocumentKind.ROTATOR,
                                                rotator.id().value(),
                                                check.check(rotator)));
        return Stream.concat(offers, rotators).toList();
    }

    private static Stream<Fault> faults(DocumentKind kind, int id, List<FieldDiagnostic> found) {
        DocumentKey user = new DocumentKey(kind, id);
        return found.stream()
                .filter(diagnostic -> diagnostic.diagnostic().isError())
                .map(error -> new Fault(user, error));
    }
}
