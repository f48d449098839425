package io.penstock.dsl.script.whynot;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.LinePlace;
import io.penstock.dsl.script.evaluate.Draw;
import io.penstock.dsl.script.evaluate.Finding;

/** Why one way to a company was not taken, or that it was. */
public sealed interface Verdict {

    /** The lead went to the company by this way. */
    record Taken() implements Verdict {}

    /** A term of a line on the way does not hold; it is the first such term. */
    record Blocked(LinePlace line, Finding.Blocked finding) implements Verdict {}

    /** Everything on the way held, and the draw of one of its lines went against it. */
    record NotDrawn(LinePlace line, Draw draw) implements Verdict {}

    /** The way led into a bucket, which drew another company. */
    record OtherDrawn(LinePlace line, Finding.BucketDrawn draw) implements Verdict {}

    /** Nothing stood in the way, but an earlier line had given the lead to a company. */
    record TakenEarlier(LinePlace line, CompanyId company) implements Verdict {}

    /** Nothing stood in the way, but the decision or its record ended before it got there. */
    record NotReached() implements Verdict {}
}
