package io.penstock.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.domain.account.Role;
import org.junit.jupiter.api.Test;

class AdminKeyTest {

    private final AdminKey keys = new AdminKey("correct-horse-battery");

    @Test
    void theKeyItselfIsTheAdmins() {
        assertThat(keys.authenticate("correct-horse-battery").orElseThrow().role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void anythingElseIsNobodys() {
        assertThat(keys.authenticate("correct-horse-batterY")).isEmpty();
        assertThat(keys.authenticate("")).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new AdminKey("fifteen-letters")).hasMessageContaining("16");
    }
}
