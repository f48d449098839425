package io.penstock.domain.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How leads are sent to a buyer.
 *
 * @param endpoint an absolute address with a host, or a folder for batches; which schemes and
 *     networks are allowed is judged when it is used
 * @param shape what requests look like
 * @param answers how answers are read
 * @param timeout how long one attempt may take in all, 1 millisecond to 5 minutes
 * @param limits how much is sent at once and in a time
 * @param connection how connections to the endpoint are kept
 * @param retry when attempts that ended in an error are repeated; absent: as is usual here
 * @param backup where leads go when the endpoint does not answer
 * @param delays which leads wait before their first attempt; the first rule that holds decides
 * @param signing what requests are signed with; absent: they are not
 * @param batch how leads are gathered and sent together; absent: each is sent by itself
 */
public record DeliveryMethod(
        URI endpoint,
        RequestShape shape,
        AnswerRules answers,
        Duration timeout,
        EndpointLimits limits,
        ConnectionSettings connection,
        Optional<RetryPolicy> retry,
        Optional<BackupEndpoint> backup,
        List<DelayRule> delays,
        Optional<SigningSecret> signing,
        Optional<BatchPlan> batch) {

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    public static final Duration MAXIMUM_TIMEOUT = Duration.ofMinutes(5);

    public DeliveryMethod {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(backup, "backup");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(signing, "signing");
        delays = List.copyOf(delays);
        Objects.requireNonNull(batch, "batch");
        boolean isFolder = batch.isPresent() && "file".equals(endpoint.getScheme());
        if (!endpoint.isAbsolute() || (endpoint.getHost() == null && !isFolder)) {
            throw new IllegalArgumentException("An endpoint is an absolute address with a host.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAXIMUM_TIMEOUT) > 0) {
            throw new IllegalArgumentException("A timeout is more than 0 and at most 5 minutes.");
        }
    }

    /** A method that sends each lead by itself. */
    public DeliveryMethod(
            URI endpoint,
            RequestShape shape,
            AnswerRules answers,
            Duration timeout,
            EndpointLimits limits,
            ConnectionSettings connection,
            Optional<RetryPolicy> retry,
            Optional<BackupEndpoint> backup,
            List<DelayRule> delays,
            Optional<SigningSecret> signing) {
        this(
                endpoint,
                shape,
                answers,
                timeout,
                limits,
                connection,
                retry,
                backup,
                delays,
                signing,
                Optional.empty());
    }

    /** A method with the default limits and connections, unsigned. */
    public DeliveryMethod(URI endpoint, DeliveryFormat format, Duration timeout) {
        this(
                endpoint,
                format,
                timeout,
                EndpointLimits.DEFAULT,
                ConnectionSettings.DEFAULT,
                Optional.empty());
    }

    /** A method that sends all that the buyer may know, and repeats as usual. */
    public DeliveryMethod(
            URI endpoint,
            DeliveryFormat format,
            Duration timeout,
            EndpointLimits limits,
            ConnectionSettings connection,
            Optional<SigningSecret> signing) {
        this(
                endpoint,
                RequestShape.of(format),
                AnswerRules.DEFAULT,
                timeout,
                limits,
                connection,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                signing);
    }

    /**
     * The same method with the backup in place of the endpoint.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public DeliveryMethod onBackup() {
        BackupEndpoint other = backup.orElseThrow();
        return new DeliveryMethod(
                other.endpoint(),
                shape,
                answers,
                other.timeout(),
                limits,
                connection,
                other.retry().or(() -> retry),
                Optional.empty(),
                delays,
                signing,
                batch);
    }

    /** The same with other delays. */
    public DeliveryMethod delayed(List<DelayRule> rules) {
        return new DeliveryMethod(
                endpoint,
                shape,
                answers,
                timeout,
                limits,
                connection,
                retry,
                backup,
                rules,
                signing,
                batch);
    }

    /** The same for leads that are gathered and sent together. */
    public DeliveryMethod gathered(BatchPlan plan) {
        return new DeliveryMethod(
                endpoint,
                shape,
                answers,
                timeout,
                limits,
                connection,
                retry,
                backup,
                delays,
                signing,
                Optional.of(plan));
    }
}
