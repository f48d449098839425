package io.penstock.application.configuration;

import io.penstock.domain.offer.Offer;
import io.penstock.domain.routing.Rotator;
import io.penstock.dsl.script.check.ScriptRole;
import java.util.ArrayList;
import java.util.List;

/**
 * A script within a document.
 *
 * @param field the document's field that holds it
 * @param role what it is there for
 * @param text the script
 */
record ScriptField(String field, ScriptRole role, String text) {

    private static final String SCRIPT = "script";

    /** The scripts that an offer has. */
    static List<ScriptField> of(Offer offer) {
        List<ScriptField> scripts = new ArrayList<>();
        scripts.add(new ScriptField(SCRIPT, ScriptRole.RECEIPT, offer.scripts().receipt()));
        offer.scripts()
                .confirm()
                .map(text -> new ScriptField("confirm_script", ScriptRole.CONFIRMATION, text))
                .ifPresent(scripts::add);
        offer.scripts()
                .cancel()
                .map(text -> new ScriptField("cancel_script", ScriptRole.CANCELLATION, text))
                .ifPresent(scripts::add);
        return scripts;
    }

    static ScriptField of(Rotator rotator) {
        return new ScriptField(SCRIPT, ScriptRole.ROTATOR, rotator.script());
    }
}
