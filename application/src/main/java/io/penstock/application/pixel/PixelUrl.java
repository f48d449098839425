package io.penstock.application.pixel;

import io.penstock.application.expression.Expressions;
import io.penstock.application.expression.NamedSecrets;
import io.penstock.domain.expression.Template;
import io.penstock.domain.pixel.Pixel;
import io.penstock.dsl.document.DocumentReader;
import io.penstock.dsl.template.Escapes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a pixel as documents write it. */
final class PixelUrl {

    private static final String OPEN = "{{";
    private static final String DOUBLED = "{{{{";
    private static final Pattern SERVER = Pattern.compile("(?i)https?://([^/?#]*)");

    private PixelUrl() {}

    /** Reads it; empty where the reader has recorded that it is none. */
    static Optional<Template> read(DocumentReader reader, String key, PixelScope scope) {
        reader.require(key);
        Optional<Template> url = Expressions.template(reader, key, scope);
        Optional<String> wrong = url.map(Template::source).flatMap(PixelUrl::wrong);
        wrong.ifPresent(problem -> reader.problem(key, problem));
        url.filter(NamedSecrets::isUnmaskable)
                .ifPresent(_ -> reader.problem(key, NamedSecrets.UNMASKABLE));
        return url.filter(_ -> wrong.isEmpty());
    }

    /** What is wrong with it whatever the values are. */
    private static Optional<String> wrong(String source) {
        if (source.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("must not have line ends or other control characters");
        }
        String text = source.strip();
        boolean begins = text.startsWith(OPEN) && !text.startsWith(DOUBLED);
        Matcher server = SERVER.matcher(text);
        if (!begins && (!server.lookingAt() || server.group(1).isEmpty())) {
            return Optional.of(
                    "must be an http or https address, or begin with a value that is one");
        }
        if (begins && NamedSecrets.isNamedIn(text)) {
            return Optional.of(
                    "must not name a secret where it begins with a value, for parts of it could"
                            + " not be masked; name the secret in a parameter or header");
        }
        if (text.contains(OPEN)) {
            return Optional.empty();
        }
        return switch (PixelAddress.of(text)) {
            case PixelAddress.Found _ -> Optional.empty();
            case PixelAddress.Wrong(String problem) -> Optional.of(problem);
        };
    }

    /** What a pixel is called that has no name: the host of its address, or the address. */
    static String host(Template url) {
        String source = url.source().strip();
        Matcher server = SERVER.matcher(source);
        String host = server.lookingAt() ? server.group(1) : source;
        return host.length() <= Pixel.MAXIMUM_NAME_LENGTH
                ? Escapes.HEADER.apply(host)
                : Escapes.HEADER.apply(host.substring(0, Pixel.MAXIMUM_NAME_LENGTH));
    }
}
