package io.penstock.dsl.template;

import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;
import java.util.List;
import java.util.function.UnaryOperator;

/** A template out of its text. */
final class PartsTemplate implements Template {

    private final String source;
    private final List<Part> parts;

    PartsTemplate(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    @Override
    public String source() {
        return source;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RenderedTooLargeException when the text comes to more than 1,000,000 characters
     */
    @Override
    public String render(Variables variables, UnaryOperator<String> escape) {
        Rendering rendering = new Rendering(variables, escape);
        Part.render(parts, rendering);
        return rendering.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartsTemplate template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
