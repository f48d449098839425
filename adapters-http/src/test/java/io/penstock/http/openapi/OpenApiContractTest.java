package io.penstock.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.account.Role;
import io.penstock.http.account.Access;
import io.penstock.http.program.OpenApiDescription;
import io.penstock.http.program.TestProgram;
import io.penstock.http.server.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Holds the description against the routes; every answer in every other test is held against it
 * too.
 */
class OpenApiContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @AutoClose private static final TestProgram program = TestProgram.start();
    private final OpenApiDescription description = OpenApiDescription.load();

    private record Operation(String method, String path) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    @Test
    void everyRouteShouldBeDescribedAndTheReverse() {
        Set<String> served =
                program.servedRoutes().stream()
                        .map(route -> route.method() + " " + route.path())
                        .collect(Collectors.toSet());

        assertThat(operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void describedAccessShouldBeThatOfTheRoute() {
        for (Route route : program.servedRoutes()) {
            JsonNode node = described(route);
            boolean open = route.access() instanceof Access.Open;

            assertThat(node.has("security")).as(route.path()).isEqualTo(open);
            assertThat(node.path("responses").has("401")).as(route.path()).isEqualTo(!open);
            assertThat(node.path("responses").has("429")).as(route.path()).isEqualTo(!open);
        }
    }

    @Test
    void describedRolesShouldBeThoseOfTheRoute() {
        for (Route route : program.servedRoutes()) {
            if (route.access() instanceof Access.Keyed keyed) {
                String text = described(route).path("description").asString();
                for (Role role : Role.values()) {
                    boolean named =
                            text.contains("every role")
                                    || text.contains(role.name().toLowerCase(Locale.ROOT));
                    assertThat(named)
                            .as(route.path() + " " + role)
                            .isEqualTo(keyed.roles().contains(role));
                }
            }
        }
    }

    @Test
    void everyReferenceShouldLeadSomewhere() {
        List<JsonNode> references = description.document().findValues("$ref");

        assertThat(references).isNotEmpty();
        for (JsonNode reference : references) {
            JsonNode target = description.document().at(reference.asString().substring(1));
            assertThat(target.isMissingNode()).as(reference.asString()).isFalse();
        }
    }

    @Test
    void everyExampleShouldFitItsSchema() {
        for (JsonNode content : description.document().findValues("content")) {
            for (JsonNode media : content) {
                if (media.has("example")) {
                    description.assertValid(
                            "an example", media.path("schema"), media.path("example"));
                }
            }
        }
    }

    @Test
    void descriptionShouldBeServedToEveryone() {
        assertThat(program.send(program.request("/openapi.json")).expect(200).json())
                .isEqualTo(description.document());
    }

    private JsonNode described(Route route) {
        return description
                .document()
                .path("paths")
                .path(route.path())
                .path(route.method().name().toLowerCase(Locale.ROOT));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .document()
                .path("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyStream()
                                .filter(member -> METHODS.contains(member.getKey()))
                                .forEach(member ->
                                        operations.add(
                                                new Operation(member.getKey(), path.getKey()))));
        return operations;
    }
}
