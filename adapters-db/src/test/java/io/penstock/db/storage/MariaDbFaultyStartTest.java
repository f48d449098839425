package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.db.fault.FaultyDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that goes away while a program starts. */
class MariaDbFaultyStartTest {

    private static final int MOST_STARTS = 20;

    /** Some calls of a driver that fails always are spared, so that it fails in the middle. */
    @Test
    @Timeout(120)
    void openShouldSayThatTheDatabaseIsAwayWhenItGoesAwayMeanwhile() {
        DatabaseSettings real = MariaDbServer.shared().newDatabase();
        Database.open(real).close();
        String url = real.url().replace("jdbc:mariadb:", "jdbc:faulty:100:mysql:");
        assertThat(new FaultyDriver().acceptsURL(url)).isTrue();

        assertThatThrownBy(() -> openAndClose(new DatabaseSettings(url, "root", "", 2, false)))
                .isInstanceOf(DatabaseUnreachableException.class);
    }

    private static void openAndClose(DatabaseSettings settings) {
        for (int start = 0; start < MOST_STARTS; start++) {
            Database.open(settings).close();
        }
    }
}
