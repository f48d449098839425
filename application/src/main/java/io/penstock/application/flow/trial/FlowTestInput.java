package io.penstock.application.flow.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people hand in to have a flow tried: a flow, an offer that has one, or a whole test. */
public final class FlowTestInput {

    private static final Set<String> OF_TESTS =
            Set.of(
                    TriedFlow.OFFER,
                    TriedFlow.FLOW,
                    TriedFlow.SCRIPT,
                    TriedFlow.DEFAULT_COMPANY,
                    FlowTestDocument.LEAD,
                    FlowTestDocument.VOLUME,
                    FlowTestDocument.EXPECT,
                    FlowTestDocument.TOLERANCE,
                    FlowTestDocument.ACCEPT,
                    FlowTestDocument.SEED,
                    FlowTestDocument.AT,
                    FlowTestDocument.OVER,
                    FlowTestDocument.ZONE);

    /** What offers have besides, and what is shown with them; it plays no part. */
    private static final Set<String> OF_OFFERS =
            Set.of(
                    "id",
                    "name",
                    "call_center_companies",
                    "confirm_script",
                    "cancel_script",
                    "prices",
                    "duplicates",
                    "hold",
                    "pixels",
                    "values",
                    "version",
                    "revision",
                    "diagnostics");

    private FlowTestInput() {}

    /** The document of a test, as {@link TryFlow} takes it. */
    public static Map<String, @Nullable Object> test(
            Map<String, ? extends @Nullable Object> input) {
        Map<String, @Nullable Object> test = new LinkedHashMap<>(input);
        if (isFlow(input)) {
            return new LinkedHashMap<>(Map.of(TriedFlow.FLOW, test));
        }
        test.keySet().removeAll(OF_OFFERS);
        return test;
    }

    /** Whether it is a flow itself, rather than having one. */
    public static boolean isFlow(Map<String, ? extends @Nullable Object> input) {
        boolean hasOne = hasSection(input) || input.containsKey(TriedFlow.OFFER);
        Object script = input.get(TriedFlow.SCRIPT);
        boolean isStep = script != null && !(script instanceof String);
        boolean isOffer = script instanceof String && mayHaveText(input);
        return !hasOne && !isOffer && (isStep || !OF_TESTS.containsAll(input.keySet()));
    }

    private static boolean hasSection(Map<String, ? extends @Nullable Object> input) {
        Object flow = input.get(TriedFlow.FLOW);
        return flow instanceof Map<?, ?> || flow instanceof List<?>;
    }

    /** Whether a text under {@code flow} is a flow; in one, it is its name. */
    public static boolean mayHaveText(Map<String, ? extends @Nullable Object> input) {
        return input.keySet().stream()
                .allMatch(key -> OF_TESTS.contains(key) || OF_OFFERS.contains(key));
    }
}
