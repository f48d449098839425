package io.penstock.bootstrap.cli.script;

import io.penstock.domain.routing.RotatorId;
import io.penstock.domain.routing.ScriptName;
import io.penstock.dsl.diagnostic.Diagnostic;
import io.penstock.dsl.script.check.ScriptChecker;
import io.penstock.dsl.script.check.ScriptRole;
import io.penstock.dsl.script.check.Surroundings;
import io.penstock.dsl.script.evaluate.CompiledScript;
import io.penstock.dsl.script.syntax.Script;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A script without errors, and its rotators.
 *
 * @param rotators the rotators that were given
 */
record UsableScript(Script script, Map<RotatorId, Script> rotators) {

    /** How traces name the script of a file. */
    static final ScriptName NAME = ScriptName.offer(1);

    /**
     * Reads and checks a script.
     *
     * @throws InputException when it or a rotator cannot be read or has errors
     */
    static UsableScript read(Path file, RotatorOptions options) {
        Map<RotatorId, ScriptFile> files = options.read();
        Map<RotatorId, Script> rotators = RotatorOptions.scripts(files);
        StringBuilder errors = new StringBuilder();
        ScriptFile script = ScriptFile.read(file);
        // A cancel script is welcome too, and the only one that may ask for a reason.
        errors.append(errors(script, ScriptRole.CANCELLATION, rotators, Optional.empty()));
        files.forEach((id, rotator) ->
                errors.append(errors(rotator, ScriptRole.ROTATOR, rotators, Optional.of(id))));
        if (!errors.isEmpty()) {
            throw new InputException(
                    "the script has errors:" + System.lineSeparator() + errors.toString().strip());
        }
        return new UsableScript(script.parsed().script(), rotators);
    }

    private static String errors(
            ScriptFile file,
            ScriptRole role,
            Map<RotatorId, Script> rotators,
            Optional<RotatorId> self) {
        return file.print(
                ScriptChecker.check(
                                file.parsed(),
                                new Surroundings(role, Optional.empty(), rotators, self))
                        .stream()
                        .filter(Diagnostic::isError)
                        .toList());
    }

    CompiledScript compiled() {
        return CompiledScript.compile(NAME, script, rotators);
    }
}
