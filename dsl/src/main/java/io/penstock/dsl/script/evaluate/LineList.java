package io.penstock.dsl.script.evaluate;

import io.penstock.domain.lead.LeadAttributes;
import java.util.List;

/** The lines of one script; which of them match a lead is found here and nowhere else. */
final class LineList {

    private final CompiledLine[] lines;

    LineList(List<CompiledLine> lines) {
        this.lines = lines.toArray(CompiledLine[]::new);
    }

    int size() {
        return lines.length;
    }

    CompiledLine at(int index) {
        return lines[index];
    }

    /**
     * The first line from an index on whose conditions match the lead; the size where none does.
     */
    int nextMatch(int from, LeadAttributes attributes) {
        int index = from;
        while (index < lines.length && !lines[index].matches(attributes)) {
            index++;
        }
        return index;
    }
}
