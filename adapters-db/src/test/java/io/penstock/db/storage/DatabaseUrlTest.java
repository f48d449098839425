package io.penstock.db.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void ofShouldSetWhatAnEmbeddedDatabaseNeeds() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:h2:file:/data/leads;WRITE_DELAY=500;CACHE_SIZE=9");

        assertThat(url.jdbc())
                .startsWith("jdbc:h2:retry:/data/leads;")
                .contains(";MODE=MySQL;", ";WRITE_DELAY=0;", ";DB_CLOSE_ON_EXIT=FALSE")
                .endsWith(";CACHE_SIZE=9")
                .doesNotContain("WRITE_DELAY=500");
        assertThat(url.file()).contains(Path.of("/data/leads"));
    }

    @Test
    void ofShouldMakeARelativePathAbsolute() {
        assertThat(DatabaseUrl.of("jdbc:h2:./leads").file())
                .contains(Path.of("leads").toAbsolutePath());
    }

    @Test
    void ofShouldLeaveAnEmbeddedDatabaseInMemoryWhereItIs() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:h2:mem:x");

        assertThat(url.jdbc()).startsWith("jdbc:h2:mem:x;").contains("DB_CLOSE_DELAY=-1");
        assertThat(url.file()).isEmpty();
    }

    @Test
    void ofShouldTakeAUrlOfMariaDb() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:mariadb://db:3306/leads?sslMode=trust");

        assertThat(url.jdbc()).isEqualTo("jdbc:mariadb://db:3306/leads?sslMode=trust");
        assertThat(url.dialect()).isEqualTo(Dialect.MARIADB);
    }

    @Test
    void ofShouldLeaveADriverThatStandsBeforeAnother() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:faulty:5:mariadb://u:secret@db:3306/leads");

        assertThat(url.jdbc()).isEqualTo("jdbc:faulty:5:mariadb://u:secret@db:3306/leads");
        assertThat(url.dialect()).isEqualTo(Dialect.MARIADB);
        assertThat(url.shown()).doesNotContain("secret");
    }

    @Test
    void ofShouldRefuseAnotherDatabase() {
        assertThatThrownBy(() -> DatabaseUrl.of("jdbc:postgresql://db/leads"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shownShouldHideEveryPassword() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:mysql://user:secret@db/x?password=secret&a=1");

        assertThat(url.shown()).doesNotContain("secret").contains("db/x", "a=1");
    }
}
