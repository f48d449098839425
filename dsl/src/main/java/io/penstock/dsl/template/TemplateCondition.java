package io.penstock.dsl.template;

import io.penstock.domain.expression.Condition;
import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;

/** A condition that holds where a template renders to {@code true}. */
record TemplateCondition(Template template) implements Condition {

    @Override
    public String source() {
        return template.source();
    }

    @Override
    public boolean holds(Variables variables) {
        try {
            return template.render(variables, Escapes.NONE).strip().equalsIgnoreCase("true");
        } catch (RenderedTooLargeException large) {
            return false;
        }
    }
}
