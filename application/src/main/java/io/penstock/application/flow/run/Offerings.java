package io.penstock.application.flow.run;

import io.penstock.domain.company.CompanyId;
import io.penstock.domain.flow.AfterFailure;
import io.penstock.domain.flow.FlowRecipient;
import io.penstock.domain.flow.FlowRecord.Kind;
import io.penstock.domain.flow.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers a lead to companies, and reads what they say. Not thread-safe. */
final class Offerings {

    private final Course course;
    private final Waits waits;

    Offerings(Course course, Waits waits) {
        this.course = course;
        this.waits = waits;
    }

    /** Offers the lead to a recipient, or reads what it has said. */
    Progress offer(Stage.Offering stage) {
        StageLog log = course.log().of(stage);
        return log.lastPlaced().isPresent()
                ? read(stage, log.lastPlaced().getAsInt())
                : begin(stage);
    }

    private Progress begin(Stage.Offering stage) {
        FlowRecipient recipient = stage.recipient();
        Optional<CompanyId> company = course.around().company(stage);
        if (company.isEmpty()) {
            return skip(stage, "There is no company " + recipient.label() + ".");
        }
        if (recipient.hours().filter(hours -> !hours.isOpen(course.now())).isPresent()) {
            return skip(stage, "It is outside its hours.");
        }
        if (!course.hasRoom()) {
            return skip(stage, "As many companies have the lead as the flow's sell_limit allows.");
        }
        if (course.holders().contains(company.get())) {
            return skip(stage, "The company has the lead already.");
        }
        return switch (course.around().offer(stage, company.get(), course.nextDecision())) {
            case Offered.Taken(Sale sale) -> {
                course.sell(stage, sale);
                yield sale.answered() ? Progress.SUCCESS : Progress.WAITING;
            }
            case Offered.Full(String reason, var roomAt) -> {
                course.log().add(stage, Kind.SKIPPED, Optional.of(roomAt), reason);
                yield Progress.SKIPPED;
            }
            case Offered.Refused(String reason) -> skip(stage, reason);
        };
    }

    private Progress skip(Stage stage, String why) {
        course.log().add(stage, Kind.SKIPPED, why);
        return Progress.SKIPPED;
    }

    private Progress read(Stage.Offering stage, int decision) {
        FlowRecipient recipient = stage.recipient();
        if (course.log().of(stage).isWithdrawn(decision)) {
            return course.log().of(stage).isLate(decision)
                    ? after(stage, recipient.afterTimeout(), Progress.ERROR)
                    : Progress.FAILURE;
        }
        return switch (course.answer(decision)) {
            case Answer.Pending _ -> Progress.WAITING;
            case Answer.Accepted _ -> Progress.SUCCESS;
            case Answer.Rejected _ -> after(stage, recipient.afterRejection(), Progress.FAILURE);
            case Answer.Failed(boolean maybe) ->
                    after(
                            stage,
                            maybe ? recipient.afterTimeout() : recipient.afterError(),
                            Progress.ERROR);
            case Answer.CalledOff _ -> Progress.FAILURE;
        };
    }

    private Progress after(Stage.Offering stage, AfterFailure then, Progress ended) {
        return switch (then) {
            case NEXT -> ended;
            case STOP -> {
                String why = "The flow stopped at " + stage.recipient().label() + ".";
                course.log().add(stage, Kind.STOPPED, why);
                course.hold(why);
                yield Progress.STOPPED;
            }
            case HOLD -> heldAfter(stage, ended);
        };
    }

    private Progress heldAfter(Stage.Offering stage, Progress ended) {
        StageLog log = course.log().of(stage);
        if (log.isDone()) {
            return ended;
        }
        if (log.waiting().isEmpty()) {
            String why = stage.recipient().label() + " did not take it; a person is to decide.";
            return waits.hold(stage, Optional.empty(), why);
        }
        if (waits.isHolding(stage)) {
            return Progress.WAITING;
        }
        course.log().add(stage, Kind.DONE, "");
        return ended;
    }

    /** Has the script choose a company, or reads what that has said. */
    Progress script(Stage.Script stage) {
        StageLog log = course.log().of(stage);
        if (log.lastPlaced().isEmpty()) {
            return choose(stage, log.placed(), Progress.SKIPPED);
        }
        return switch (course.answer(log.lastPlaced().getAsInt())) {
            case Answer.Pending _ -> Progress.WAITING;
            case Answer.Accepted _ -> Progress.SUCCESS;
            case Answer.Rejected _ -> following(stage, log, Progress.FAILURE);
            case Answer.Failed _ -> following(stage, log, Progress.ERROR);
            case Answer.CalledOff _ -> Progress.FAILURE;
        };
    }

    private Progress following(Stage.Script stage, StageLog log, Progress ended) {
        return stage.next() && !log.isDone() ? choose(stage, log.placed(), ended) : ended;
    }

    private Progress choose(Stage.Script stage, List<Integer> tried, Progress otherwise) {
        if (!course.hasRoom()) {
            return skip(stage, "As many companies have the lead as the flow's sell_limit allows.");
        }
        Set<CompanyId> passed = new HashSet<>(course.holders());
        tried.forEach(decision -> passed.add(course.around().company(decision)));
        Asked asked = course.around().script(stage, tried, passed, course.nextDecision());
        asked.whyDrawn().ifPresent(why -> course.log().add(stage, Kind.CHOSEN, why));
        if (asked.sale().isPresent()) {
            course.sell(stage, asked.sale().get());
            return asked.sale().get().answered() ? Progress.SUCCESS : Progress.WAITING;
        }
        course.log()
                .add(
                        stage,
                        tried.isEmpty() ? Kind.SKIPPED : Kind.DONE,
                        tried.isEmpty() ? "The script chose nobody." : "It chose nobody else.");
        return otherwise;
    }
}
