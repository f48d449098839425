package io.penstock.application.flow.trial;

import io.penstock.application.flow.run.FlowVariables;
import io.penstock.domain.expression.Variables;
import org.jspecify.annotations.Nullable;

/** What conditions may ask about a lead of a trial, whose number is up to its chances. */
record TrialVariables(FlowVariables known, Chances chances) implements Variables {

    @Override
    public @Nullable Object value(String name) {
        return name.equals("random") ? Integer.valueOf(chances.random()) : known.value(name);
    }

    @Override
    public boolean isOpen(String calendar) {
        return known.isOpen(calendar);
    }
}
