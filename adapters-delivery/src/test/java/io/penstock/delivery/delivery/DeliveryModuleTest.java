package io.penstock.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.pixel.PixelGateway;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DeliveryModuleTest {

    @Test
    void moduleShouldBeFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(PenstockModule.class))
                .singleElement()
                .isInstanceOf(DeliveryModule.class)
                .extracting(PenstockModule::name)
                .isEqualTo("http-delivery");
    }

    @Test
    void moduleShouldBindItsPortsOnceInAStrictInjector() throws Exception {
        Injector injector =
                Guice.createInjector(Stage.PRODUCTION, new Surroundings(), new DeliveryModule());

        DeliveryGateway gateway = injector.getInstance(DeliveryGateway.class);
        BatchGateway batches = injector.getInstance(BatchGateway.class);
        try (AutoCloseable _ = (AutoCloseable) gateway;
                AutoCloseable _ = (AutoCloseable) batches) {
            assertThat(new DeliveryModule().ports())
                    .containsExactlyInAnyOrder(
                            DeliveryGateway.class, BatchGateway.class, PixelGateway.class);
            assertThat(batches).isSameAs(injector.getInstance(BatchGateway.class));
            assertThat(gateway).isSameAs(injector.getInstance(DeliveryGateway.class));
        }
    }

    private static final class Surroundings extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            bind(AllowedNetworks.class).toInstance(AllowedNetworks.NONE);
            bind(AllowedFolders.class).toInstance(AllowedFolders.NONE);
            bind(InstantSource.class).toInstance(InstantSource.fixed(GatewayTest.NOW));
        }
    }
}
