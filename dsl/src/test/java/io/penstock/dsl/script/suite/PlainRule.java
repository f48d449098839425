package io.penstock.dsl.script.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rule as the reference understands it, written down without the engine's parser.
 *
 * @param conditions conditions of the form {@code key:value}, as a script writes them
 * @param hundredths the chance in hundredths of a per cent; 0 for none
 * @param time from and to in minutes; empty for none
 * @param days from and to; empty for none
 * @param caps the caps that bind
 * @param target a company, or 0 beside a rotator
 * @param rotator a rotator, or 0 beside a company
 */
record PlainRule(
        List<Map.Entry<String, String>> conditions,
        int hundredths,
        List<Integer> time,
        List<Integer> days,
        boolean active,
        List<PlainCap> caps,
        int target,
        int rotator,
        boolean bucket) {

    /** A cap: period, type and count. */
    record PlainCap(String period, String type, int count) {}

    /** The rule in the form of a script. */
    String text() {
        List<String> terms = new ArrayList<>();
        conditions.forEach(condition -> terms.add(condition.getKey() + ":" + condition.getValue()));
        if (active) {
            terms.add("@active");
        }
        if (!time.isEmpty()) {
            terms.add("time(" + clock(time.get(0)) + "-" + clock(time.get(1)) + ")");
        }
        if (!days.isEmpty()) {
            terms.add("dow(" + days.get(0) + "-" + days.get(1) + ")");
        }
        caps.forEach(cap ->
                terms.add("max(" + cap.period() + "," + cap.type() + "," + cap.count() + ")"));
        if (hundredths > 0) {
            terms.add(hundredths / 100 + "." + hundredths % 100 / 10 + hundredths % 10 + "%");
        }
        terms.add(rotator == 0 ? "#" + target : (bucket ? "bucket(" : "rot(") + rotator + ")");
        return String.join(" ", terms);
    }

    private static String clock(int minute) {
        return "" + minute / 60 / 10 + minute / 60 % 10 + minute % 60 / 10 + minute % 10;
    }
}
