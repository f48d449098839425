package io.penstock.delivery.delivery;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.delivery.folder.AllowedFolders;
import io.penstock.delivery.folder.LocalFolders;
import io.penstock.delivery.folder.SftpFolders;
import io.penstock.domain.delivery.BatchGateway;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.pixel.PixelGateway;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

/**
 * The adapter {@code http-delivery}, which sends leads and fires pixels over HTTP, and sends
 * batches of leads to folders as well; it needs {@link AllowedNetworks}, {@link AllowedFolders} and
 * an {@link InstantSource} that others bind.
 */
public final class DeliveryModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "http-delivery";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(DeliveryGateway.class, BatchGateway.class, PixelGateway.class);
    }

    @Provides
    @Singleton
    HttpDeliveryGateway http(AllowedNetworks allowed, InstantSource clock) {
        return new HttpDeliveryGateway(allowed, clock);
    }

    @Provides
    @Singleton
    PixelGateway pixels(AllowedNetworks allowed, InstantSource clock) {
        return new HttpPixelGateway(allowed, clock);
    }

    @Provides
    @Singleton
    DeliveryGateway gateway(HttpDeliveryGateway http) {
        return http;
    }

    @Provides
    @Singleton
    BatchGateway batches(HttpDeliveryGateway http, AllowedFolders folders, InstantSource clock) {
        return new BatchGateways(
                new HttpBatchGateway(http, clock),
                new FileBatchGateway(http, new LocalFolders(folders), new SftpFolders(), clock));
    }
}
