package io.penstock.application.delivery;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.delivery.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A queue that is another one, but for what a test makes different. */
class ForwardingQueue implements DeliveryQueue {

    private final DeliveryQueue inner;

    ForwardingQueue(DeliveryQueue inner) {
        this.inner = inner;
    }

    @Override
    public Map<CompanyId, Instant> due(Instant until) {
        return inner.due(until);
    }

    @Override
    public List<DeliveryJob> claim(Map<CompanyId, Integer> room, Lease lease, Instant now) {
        return inner.claim(room, lease, now);
    }

    @Override
    public int renew(Collection<DeliveryJob> jobs, Instant now, Instant until) {
        return inner.renew(jobs, now, until);
    }

    @Override
    public int postpone(Collection<Postponement> postponements) {
        return inner.postpone(postponements);
    }

    @Override
    public int giveBack(Collection<DeliveryJob> jobs, Instant now) {
        return inner.giveBack(jobs, now);
    }

    @Override
    public List<Settled> settle(List<Completion> completions) {
        return inner.settle(completions);
    }
}
