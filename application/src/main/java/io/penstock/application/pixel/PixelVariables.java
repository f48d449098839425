package io.penstock.application.pixel;

import io.penstock.application.expression.LeadValues;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.domain.expression.Variables;
import io.penstock.domain.source.SourceId;
import io.penstock.dsl.script.evaluate.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the templates and conditions of pixels may ask about. Not thread-safe. */
final class PixelVariables implements Variables {

    private final PixelSubject subject;
    private final PixelOccasion occasion;
    private final Map<String, Object> constants;
    private final Secrets secrets;
    private final List<String> told = new ArrayList<>();

    PixelVariables(
            PixelSubject subject,
            PixelOccasion occasion,
            Map<String, Object> constants,
            Secrets secrets) {
        this.subject = subject;
        this.occasion = occasion;
        this.constants = constants;
        this.secrets = secrets;
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoSuchSecretException when it names a secret that is not there
     */
    @Override
    public @Nullable Object value(String name) {
        Object constant = constants.get(name);
        if (constant != null) {
            return constant;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return name.equals("random") ? random() : LeadValues.of(subject.lead(), name);
        }
        String rest = name.substring(dot + 1);
        return switch (name.substring(0, dot + 1)) {
            case "lead." -> LeadValues.of(subject.lead(), rest);
            case "delivery." ->
                    subject.delivery().map(delivery -> delivery.value(rest)).orElse(null);
            case "conversion." ->
                    subject.conversion().map(conversion -> conversion.value(rest)).orElse(null);
            case "source." -> source(rest);
            case "recipient." -> recipient(rest);
            case "offer." -> offer(rest);
            case "event." -> event(rest);
            case NamedSecrets.PREFIX -> secret(rest);
            default -> null;
        };
    }

    private int random() {
        return Draws.random(Draws.seed(subject.lead().id().value()));
    }

    private @Nullable Object recipient(String name) {
        return switch (name) {
            case "id" -> subject.recipient().map(Recipient::id).orElse(null);
            case "name" -> subject.recipient().map(Recipient::name).orElse(null);
            default -> null;
        };
    }

    private @Nullable Object offer(String name) {
        return switch (name) {
            case "id" -> subject.lead().offer().value();
            case "name" -> subject.offer().orElse(null);
            default -> null;
        };
    }

    private @Nullable Object source(String name) {
        return switch (name) {
            case "id" -> SourceOfLead.id(subject.lead()).map(SourceId::value).orElse(null);
            case "name" -> subject.source().orElse(null);
            default -> null;
        };
    }

    private @Nullable Object event(String name) {
        return switch (name) {
            case "name" -> occasion.kind().key();
            case "status" -> occasion.status();
            case "previous_status" -> occasion.previous().orElse(null);
            case "reason" -> occasion.reason().isPresent() ? occasion.reason().getAsLong() : null;
            case "at" -> occasion.at().toString();
            default -> null;
        };
    }

    private String secret(String name) {
        Optional<String> value = secrets.value(name);
        told.add(value.orElseThrow(() -> new NoSuchSecretException(name)));
        return value.get();
    }

    /** The secrets that were asked for so far. */
    List<String> told() {
        return told;
    }
}
