package io.penstock.application.configuration;

import io.penstock.application.configuration.LineEdits.Edit;
import io.penstock.application.configuration.LineEdits.Kind;
import java.util.Arrays;
import java.util.List;

/** Writes the difference of two texts in the unified form that patches have. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_LINE_END = "\\ No newline at end of file\n";

    private final List<Edit> edits;
    private final boolean[] shown;
    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff(List<Edit> edits) {
        this.edits = edits;
        this.shown = new boolean[edits.size()];
    }

    /** The difference, each line ended by a line feed; empty where there is none. */
    static String between(String before, String after) {
        UnifiedDiff diff = new UnifiedDiff(LineEdits.between(lines(before), lines(after)));
        diff.markShown();
        diff.writeHunks();
        return diff.text.toString();
    }

    /** The lines with their ends, so that a last one without its end differs. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    private void markShown() {
        for (int place = 0; place < edits.size(); place++) {
            if (edits.get(place).kind() != Kind.KEPT) {
                int from = Math.max(0, place - CONTEXT);
                int to = Math.min(edits.size(), place + CONTEXT + 1);
                Arrays.fill(shown, from, to, true);
            }
        }
    }

    private void writeHunks() {
        int old = 0;
        int fresh = 0;
        int place = 0;
        while (place < edits.size()) {
            int end = place;
            while (end < edits.size() && shown[end]) {
                end++;
            }
            if (end == place) {
                old++;
                fresh++;
                place++;
            } else {
                List<Edit> hunk = edits.subList(place, end);
                int oldLines = count(hunk, Kind.ADDED);
                int freshLines = count(hunk, Kind.REMOVED);
                writeHunk(hunk, range(old, oldLines), range(fresh, freshLines));
                old += oldLines;
                fresh += freshLines;
                place = end;
            }
        }
    }

    private static int count(List<Edit> hunk, Kind without) {
        return (int) hunk.stream().filter(edit -> edit.kind() != without).count();
    }

    /** An empty range stands after the line before it. */
    private static String range(int start, int lines) {
        return (lines == 0 ? start : start + 1) + "," + lines;
    }

    private void writeHunk(List<Edit> hunk, String oldRange, String freshRange) {
        text.append("@@ -").append(oldRange).append(" +").append(freshRange).append(" @@\n");
        for (Edit edit : hunk) {
            text.append(edit.kind().sign()).append(edit.line());
            if (!edit.line().endsWith("\n")) {
                text.append('\n').append(NO_LINE_END);
            }
        }
    }
}
