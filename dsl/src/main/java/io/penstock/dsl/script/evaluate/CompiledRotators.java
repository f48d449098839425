package io.penstock.dsl.script.evaluate;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.script.syntax.Script;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rotators of a configuration, compiled once for all the scripts that lead into them.
 *
 * <p>Immutable and thread-safe.
 */
public final class CompiledRotators {

    /** No rotators. */
    public static final CompiledRotators NONE = new CompiledRotators(Map.of());

    private record Rotator(Script script, LineList lines) {

        static Rotator compile(RotatorId id, Script script) {
            return new Rotator(script, LineList.compile(ScriptName.rotator(id.value()), script));
        }
    }

    private final Map<RotatorId, Rotator> rotators;

    private CompiledRotators(Map<RotatorId, Rotator> rotators) {
        this.rotators = Map.copyOf(rotators);
    }

    /** Compiles every rotator. */
    public static CompiledRotators compile(Map<RotatorId, Script> scripts) {
        return NONE.recompile(scripts);
    }

    /** The rotators of a later configuration; those that did not change are taken over. */
    public CompiledRotators recompile(Map<RotatorId, Script> scripts) {
        Map<RotatorId, Rotator> compiled = new HashMap<>();
        scripts.forEach((id, script) -> {
            Rotator known = rotators.get(id);
            boolean unchanged = known != null && known.script().equals(script);
            compiled.put(id, unchanged ? known : Rotator.compile(id, script));
        });
        return new CompiledRotators(compiled);
    }

    @Nullable LineList lines(RotatorId id) {
        Rotator rotator = rotators.get(id);
        return rotator == null ? null : rotator.lines();
    }
}
