package io.penstock.application.lead;

/**
 * The port that changes stored leads.
 *
 * <p>Implementations are called from many threads and programs at once.
 */
public interface LeadChanges {

    /**
     * Changes a lead with everything that hangs on its status and its company, all or nothing.
     * Promises are checked as when a lead is taken in.
     *
     * @throws IllegalStateException when there is no such lead
     * @throws io.penstock.application.storage.StorageUnavailableException when nothing was changed
     * @throws io.penstock.application.storage.OutcomeUnknownException when it may have been changed
     */
    ChangeOutcome change(LeadChange change);
}
