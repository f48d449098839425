package io.penstock.application.delivery;

import io.penstock.application.expression.SecretMask;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.company.Company;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.delivery.BatchAttempt;
import io.penstock.domain.delivery.BatchFormat;
import io.penstock.domain.delivery.BatchPlan;
import io.penstock.domain.delivery.BatchRequest;
import io.penstock.domain.delivery.BatchedLead;
import io.penstock.domain.delivery.DeliveryMethod;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an attempt of a batch sends, and which secrets were in it. Not thread-safe. */
final class BatchContent {

    private final BatchJob batch;
    private final BatchVariables shared;
    private final List<DeliveryVariables> each;

    private BatchContent(BatchJob batch, BatchVariables shared, List<DeliveryVariables> each) {
        this.batch = batch;
        this.shared = shared;
        this.each = each;
    }

    static BatchContent of(BatchJob batch, Company company, Secrets secrets) {
        return new BatchContent(
                batch,
                new BatchVariables(batch, company, secrets),
                batch.leads().stream()
                        .map(job -> new DeliveryVariables(job, company, secrets))
                        .toList());
    }

    /** As the company wants batches now, or, where it wants none any more, as it did before. */
    BatchRequest request(DeliveryMethod method) {
        BatchFormat format = method.batch().map(BatchPlan::format).orElse(batch.format());
        return new BatchRequest(
                batch.id(), format, method, each.stream().map(this::lead).toList(), shared);
    }

    private BatchedLead lead(DeliveryVariables variables) {
        DeliveryJob job = variables.job();
        return new BatchedLead(
                job.lead().id().value(), job.id(), DeliveryContent.of(job.lead()), variables);
    }

    /** The attempt without the secrets that were asked for on the way. */
    BatchAttempt masked(BatchAttempt attempt, DeliveryMethod method) {
        Set<String> told = new LinkedHashSet<>(shared.secrets().told(method, shared));
        each.forEach(one -> told.addAll(one.secrets().told()));
        List<Attempt> shown = attempt.each().stream().map(one -> SecretMask.of(one, told)).toList();
        return new BatchAttempt(attempt.outcome(), attempt.sent(), shown);
    }
}
