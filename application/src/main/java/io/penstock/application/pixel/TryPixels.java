package io.penstock.application.pixel;

import io.penstock.application.expression.SecretMask;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.application.secret.NoSuchSecretException;
import io.penstock.application.secret.Secrets;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.domain.delivery.Attempt;
import io.penstock.domain.pixel.Pixel;
import io.penstock.domain.pixel.PixelGateway;
import io.penstock.domain.pixel.PixelRequest;
import io.penstock.dsl.document.DocumentProblem;
import io.penstock.dsl.document.DocumentReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what pixels would send about a lead, and sends it where that is asked. Thread-safe. */
public final class TryPixels {

    private final RoutingBooks books;
    private final PixelGateway gateway;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public TryPixels(
            RoutingBooks books, PixelGateway gateway, Secrets secrets, InstantSource clock) {
        this.books = books;
        this.gateway = gateway;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Each pixel in order. */
        record Tried(List<TriedPixel> pixels) implements Outcome {
            public Tried {
                pixels = List.copyOf(pixels);
            }
        }

        /** Nothing was tried: this is all that is wrong. */
        record Invalid(List<DocumentProblem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Tries pixels.
     *
     * @param document {@code offer}, {@code pixel} or {@code pixels}, {@code values}, {@code lead},
     *     {@code recipient}, {@code delivery}, and {@code fire}
     */
    public Outcome tryOut(Map<String, ? extends @Nullable Object> document) {
        DocumentReader reader = new DocumentReader(document);
        return TrialDocument.read(reader, books.current(), clock.instant())
                .<Outcome>map(trial ->
                        new Outcome.Tried(
                                trial.plan().pixels().stream()
                                        .map(pixel -> tried(pixel, trial))
                                        .toList()))
                .orElseGet(() -> new Outcome.Invalid(reader.finish()));
    }

    private TriedPixel tried(Pixel pixel, PixelTrial trial) {
        PixelVariables variables =
                new PixelVariables(
                        trial.subject(), trial.occasion(), trial.plan().values(), secrets);
        AskedVariables asked = new AskedVariables(variables);
        PixelVerdict verdict = PixelVerdict.of(pixel, asked, trial.occasion());
        PixelRendering rendering = rendering(pixel, asked);
        Optional<PixelRequest> request =
                rendering instanceof PixelRendering.Ready(PixelRequest ready)
                        ? Optional.of(ready)
                        : Optional.empty();
        Optional<String> problem =
                rendering instanceof PixelRendering.Unsendable(String reason)
                        ? Optional.of(SecretMask.of(reason, variables.told()))
                        : Optional.empty();
        Optional<Attempt> attempt =
                request.filter(_ -> trial.fire() && verdict.fires())
                        .map(gateway::fire)
                        .map(made -> SecretMask.of(made, variables.told()));
        return new TriedPixel(
                pixel.name(),
                verdict.fires(),
                verdict.reason(),
                pixel.verb(),
                request.map(made -> SecretMask.of(made.address().toString(), variables.told())),
                request.flatMap(PixelRequest::form)
                        .map(form -> SecretMask.of(form, variables.told())),
                asked.asked(),
                problem,
                attempt);
    }

    private static PixelRendering rendering(Pixel pixel, AskedVariables variables) {
        try {
            return PixelRendering.of(pixel, variables);
        } catch (NoSuchSecretException | UnreadableSecretException e) {
            return new PixelRendering.Unsendable("It cannot be sent: " + e.getMessage());
        }
    }
}
