package io.penstock.bootstrap.sink;

import io.penstock.bootstrap.sink.wire.BodyPart;
import io.penstock.bootstrap.sink.wire.Caller;
import io.penstock.bootstrap.sink.wire.Reply;
import io.penstock.bootstrap.sink.wire.RequestHead;
import io.penstock.bootstrap.sink.wire.WireException;
import io.penstock.bootstrap.sink.wire.WireServer;
import io.penstock.domain.delivery.SigningSecret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Takes requests, and does with them what the plan says. Thread-safe. */
final class Reception implements WireServer.Conversation {

    private final Plan plan;
    private final Turns turns;
    private final Optional<SigningSecret> secret;
    private final ReceivedRequests requests;
    private final RequestLines lines;
    private final InstantSource clock;
    private final OwnPaths ownPaths;

    Reception(
            Plan plan,
            Turns turns,
            Optional<SigningSecret> secret,
            ReceivedRequests requests,
            RequestLines lines,
            InstantSource clock) {
        this.plan = plan;
        this.turns = turns;
        this.secret = secret;
        this.requests = requests;
        this.lines = lines;
        this.clock = clock;
        this.ownPaths = new OwnPaths(requests);
    }

    @Override
    public void talk(Caller caller) throws IOException, InterruptedException {
        try {
            Optional<RequestHead> head = caller.readHead();
            while (head.isPresent() && serve(caller, head.get()) && head.get().keepsAlive()) {
                head = caller.readHead();
            }
        } catch (WireException e) {
            String answer = Outcome.MALFORMED.text(e.status());
            requests.countAnswer(answer);
            lines.tellMalformed(clock.instant(), answer, String.valueOf(e.getMessage()));
            caller.dismiss(refusal(e));
        }
    }

    /** Whether the connection may go on. */
    private boolean serve(Caller caller, RequestHead head)
            throws IOException, InterruptedException, WireException {
        BodyRecorder recorder = new BodyRecorder();
        Optional<SignatureCheck> check = secret.map(key -> new SignatureCheck(key, head));
        try {
            caller.readBody(head, parts(recorder, check));
        } catch (WireException e) {
            if (e.status() != WireException.CONTENT_TOO_LARGE || OwnPaths.cover(head)) {
                throw e;
            }
            refuse(caller, head, recorder.body(), e);
            return false;
        }
        if (OwnPaths.cover(head)) {
            caller.write(ownPaths.answer(head), head);
            return true;
        }
        Turn turn = turns.next();
        Behaviour behaviour = plan.behaviour(head.path());
        Outcome outcome = behaviour.outcome(turn);
        int status = plan.status(behaviour, outcome);
        Duration delay = outcome == Outcome.HANG ? Duration.ZERO : behaviour.delay(turn);
        Optional<Verdict> verdict = check.map(signed -> signed.verdict(clock.instant()));
        Received received = take(turn, head, recorder.body(), verdict, outcome.text(status), delay);
        if (!waitFor(caller, received, outcome == Outcome.HANG ? Delay.LONGEST : delay)) {
            return false;
        }
        return switch (outcome) {
            case ANSWER, REJECT, ERROR, TOO_LARGE, MALFORMED -> {
                caller.write(plan.answers().reply(outcome, status), head);
                yield true;
            }
            case RESET -> {
                caller.reset();
                yield false;
            }
            case HANG -> false;
        };
    }

    private static BodyPart parts(BodyRecorder recorder, Optional<SignatureCheck> check) {
        return (bytes, length) -> {
            recorder.take(bytes, length);
            check.ifPresent(signed -> signed.take(bytes, length));
        };
    }

    private void refuse(Caller caller, RequestHead head, RecordedBody body, WireException reason)
            throws IOException {
        String answer = Outcome.TOO_LARGE.text(reason.status());
        take(turns.next(), head, body, Optional.empty(), answer, Duration.ZERO);
        caller.dismiss(refusal(reason));
    }

    private Received take(
            Turn turn,
            RequestHead head,
            RecordedBody body,
            Optional<Verdict> verdict,
            String answer,
            Duration delay) {
        Received received =
                requests.add(
                        new Received(
                                turn.number(),
                                clock.instant(),
                                head,
                                body,
                                false,
                                verdict,
                                answer,
                                delay,
                                Optional.empty()));
        lines.tell(received);
        return received;
    }

    private boolean waitFor(Caller caller, Received received, Duration time)
            throws InterruptedException {
        if (caller.stays(time)) {
            return true;
        }
        Duration after = Duration.between(received.at(), clock.instant());
        requests.leave(received, after);
        lines.tellLeft(received, after);
        return false;
    }

    private static Reply refusal(WireException reason) {
        return Reply.of(reason.status(), "text/plain", reason.getMessage() + "\n");
    }
}
