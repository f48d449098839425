package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A queue of what is still to be sent; one whose lease ended is due again. */
public interface LeasedQueue<J extends LeasedJob> {

    /**
     * The companies to which something is due by a moment, each with the moment from which on what
     * is longest due may be claimed.
     */
    Map<CompanyId, Instant> due(Instant until);

    /**
     * Claims what is due, the longest due of each company first. Nothing is claimed by two.
     *
     * @param room how many of each company at most, 1 or more
     * @param lease the claim; its token is new
     * @param now the moment
     */
    List<J> claim(Map<CompanyId, Integer> room, Lease lease, Instant now);

    /**
     * Renews the leases of claims that are being worked on, where they have not ended. A claim that
     * nobody works on must not be among them, for only the end of its lease sets it free.
     *
     * @return how many were renewed
     */
    int renew(Collection<J> jobs, Instant now, Instant until);

    /**
     * Ends claims whose attempts have not begun and never will: they are due again. A claim that
     * another has taken over by now is left alone.
     *
     * @param dueAt since when they count as due, now or earlier
     * @return how many were given back
     */
    int giveBack(Collection<J> jobs, Instant dueAt);
}
