package io.penstock.domain.delivery;

import io.penstock.domain.expression.Template;
import io.penstock.domain.expression.Variables;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** How requests to a buyer say who sends them, in the header {@code Authorization}. */
public sealed interface Authorization {

    /** The header. */
    String HEADER = "Authorization";

    /**
     * The value of the header.
     *
     * @param escape what is done to each value of a template before it is put in
     */
    String header(Variables variables, UnaryOperator<String> escape);

    /** A user and a password, as RFC 7617 has them: in UTF-8 and Base64. */
    record Basic(Template user, Template password) implements Authorization {

        public Basic {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String header(Variables variables, UnaryOperator<String> escape) {
            String credentials =
                    user.render(variables, escape) + ":" + password.render(variables, escape);
            return "Basic "
                    + Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A token, as RFC 6750 has it. */
    record Bearer(Template token) implements Authorization {

        public Bearer {
            Objects.requireNonNull(token, "token");
        }

        @Override
        public String header(Variables variables, UnaryOperator<String> escape) {
            return "Bearer " + token.render(variables, escape);
        }
    }
}
