package io.penstock.db.account;

import io.penstock.application.account.RememberedAnswers;
import io.penstock.db.storage.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Keeps remembered answers in the database. Thread-safe. */
public final class JdbiRememberedAnswers implements RememberedAnswers {

    private final Database database;

    @Inject
    public JdbiRememberedAnswers(Database database) {
        this.database = database;
    }

    @Override
    public Claim claim(Attempt attempt) {
        return database.transactions()
                .change(handle ->
                        AnswerRows.find(handle, attempt.request())
                                .map(known -> again(handle, known, attempt))
                                .orElseGet(() -> granted(AnswerRows.insert(handle, attempt))));
    }

    private static Claim again(Handle handle, AnswerRows.Entry known, Attempt attempt) {
        if (!known.fingerprint().equals(attempt.fingerprint())) {
            return new Claim.Reused();
        }
        if (known.answer().isPresent()) {
            return new Claim.Answered(known.answer().get());
        }
        return granted(
                !known.until().isAfter(attempt.at())
                        && AnswerRows.takeOver(handle, known.token(), attempt));
    }

    /** Where it is not granted, somebody else was quicker, and is answering it now. */
    private static Claim granted(boolean granted) {
        return granted ? new Claim.Granted() : new Claim.Running();
    }

    @Override
    public void remember(String request, String token, String answer) {
        change(handle -> AnswerRows.answer(handle, request, token, answer));
    }

    @Override
    public void release(String request, String token) {
        change(handle -> AnswerRows.deleteOpen(handle, request, token));
    }

    private void change(Consumer<Handle> work) {
        database.transactions()
                .change(handle -> {
                    work.accept(handle);
                    return null;
                });
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.transactions()
                .change(handle -> AnswerRows.deleteOld(handle, before, atMost));
    }
}
