package io.penstock.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.company.SealedSigning;
import io.penstock.application.company.SealedSigningFixture;
import io.penstock.db.lead.IntakeSettings;
import io.penstock.db.storage.Database;
import io.penstock.db.storage.DatabaseFixture;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DatabaseModuleTest {

    @Test
    void moduleShouldBindEveryPortThatItNames() {
        List<PenstockModule> found =
                ServiceLoader.load(PenstockModule.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(module -> module.name().equals("database"))
                        .toList();
        assertThat(found).hasSize(1);
        PenstockModule module = found.getFirst();

        try (Database database = Database.open(DatabaseFixture.inMemory())) {
            Injector injector =
                    Guice.createInjector(Stage.PRODUCTION, (Module) module, strict(database));
            assertThat(module.ports())
                    .isNotEmpty()
                    .allSatisfy(
                            port -> assertThat(injector.getExistingBinding(key(port))).isNotNull());
        }
    }

    private static Key<?> key(Class<?> port) {
        return Key.get(port);
    }

    private static Module strict(Database database) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireAtInjectOnConstructors();
                bind(Database.class).toInstance(database);
                bind(SealedSigning.class).toInstance(SealedSigningFixture.sealed());
                bind(IntakeSettings.class).toInstance(IntakeSettings.DEFAULT);
            }
        };
    }
}
