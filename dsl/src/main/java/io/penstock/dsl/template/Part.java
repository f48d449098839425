package io.penstock.dsl.template;

import io.penstock.dsl.criteria.evaluate.Expression;
import io.penstock.dsl.criteria.evaluate.Values;
import java.util.List;

/** What a template is made of. */
sealed interface Part {

    void render(Rendering rendering);

    /** Renders one after the other. */
    static void render(List<Part> parts, Rendering rendering) {
        for (Part part : parts) {
            part.render(rendering);
        }
    }

    /** Text that stands in the template itself. */
    record Literal(String text) implements Part {

        @Override
        public void render(Rendering rendering) {
            rendering.append(text);
        }
    }

    /** A value that is escaped. */
    record Value(Expression expression) implements Part {

        @Override
        public void render(Rendering rendering) {
            rendering.appendValue(Values.text(expression.value(rendering.variables())));
        }
    }

    /** The first branch whose condition holds, or nothing. */
    record Choice(List<Branch> branches) implements Part {

        @Override
        public void render(Rendering rendering) {
            for (Branch branch : branches) {
                if (branch.condition().holds(rendering.variables())) {
                    Part.render(branch.parts(), rendering);
                    return;
                }
            }
        }
    }

    /** What is rendered where a condition holds. */
    record Branch(Expression condition, List<Part> parts) {}
}
