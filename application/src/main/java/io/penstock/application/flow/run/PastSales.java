package io.penstock.application.flow.run;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.routing.Decision;

/** What became of the earlier decisions about a lead. */
public interface PastSales {

    /** Of a lead about which nothing was decided yet. */
    PastSales NONE =
            new PastSales() {
                @Override
                public Answer answer(int decision) {
                    throw new IllegalArgumentException("There is no decision " + decision + ".");
                }

                @Override
                public CompanyId company(int decision) {
                    throw new IllegalArgumentException("There is no decision " + decision + ".");
                }

                @Override
                public Decision made(int decision) {
                    throw new IllegalArgumentException("There is no decision " + decision + ".");
                }

                @Override
                public int count() {
                    return 0;
                }
            };

    /** What the company of a decision has said. */
    Answer answer(int decision);

    /** The company of a decision. */
    CompanyId company(int decision);

    /** A decision. */
    Decision made(int decision);

    /** How many decisions there are. */
    int count();
}
