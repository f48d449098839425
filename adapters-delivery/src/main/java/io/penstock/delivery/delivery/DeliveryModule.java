package io.penstock.delivery.delivery;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.domain.delivery.DeliveryGateway;
import io.penstock.domain.pixel.PixelGateway;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

/**
 * The adapter {@code http-delivery}, which sends leads and fires pixels over HTTP; it needs {@link
 * AllowedNetworks} and an {@link InstantSource} that others bind.
 */
public final class DeliveryModule extends AbstractModule implements PenstockModule {

    @Override
    public String name() {
        return "http-delivery";
    }

    @Override
    public Set<Class<?>> ports() {
        return Set.of(DeliveryGateway.class, PixelGateway.class);
    }

    @Provides
    @Singleton
    DeliveryGateway gateway(AllowedNetworks allowed, InstantSource clock) {
        return new HttpDeliveryGateway(allowed, clock);
    }

    @Provides
    @Singleton
    PixelGateway pixels(AllowedNetworks allowed, InstantSource clock) {
        return new HttpPixelGateway(allowed, clock);
    }
}
