package io.penstock.dsl.script.whynot;

import io.penstock.domain.routing.LinePlace;
import java.util.List;

/**
 * A way to a company and what became of it.
 *
 * @param lines the lines on it, the offer's first, that which names the company last
 * @param text the last line as written
 * @param verdict what became of it
 */
public record CompanyWay(List<LinePlace> lines, String text, Verdict verdict) {

    public CompanyWay {
        lines = List.copyOf(lines);
    }
}
