package io.penstock.bootstrap;

import com.google.common.base.Throwables;
import com.google.inject.Binder;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import io.penstock.application.account.ForgetAnswers;
import io.penstock.application.account.LiveKeys;
import io.penstock.application.adapter.MissingSettingException;
import io.penstock.application.adapter.PenstockModule;
import io.penstock.application.configuration.ConfigurationStore;
import io.penstock.application.configuration.LiveConfiguration;
import io.penstock.application.delivery.DeliveryWorkers;
import io.penstock.application.hold.ExpireHeldLeads;
import io.penstock.application.lead.CountryByIp;
import io.penstock.application.lead.ForgetKeys;
import io.penstock.application.performance.RecomputeWeights;
import io.penstock.application.pixel.PixelWorkers;
import io.penstock.application.resume.FlowWorkers;
import io.penstock.application.schedule.RecurringWork;
import io.penstock.application.secret.LiveSecrets;
import io.penstock.application.secret.SecretKeys;
import io.penstock.application.secret.UnreadableSecretException;
import io.penstock.application.storage.StorageUnavailableException;
import io.penstock.bootstrap.adapter.AdapterFinder;
import io.penstock.bootstrap.adapter.AdapterSelection;
import io.penstock.bootstrap.adapter.Ports;
import io.penstock.bootstrap.geoip.CountryDatabase;
import io.penstock.bootstrap.metrics.MetricsModule;
import io.penstock.bootstrap.secret.SecretKeyFiles;
import io.penstock.bootstrap.secret.SecretsCheck;
import io.penstock.bootstrap.settings.Settings;
import io.penstock.db.storage.Database;
import io.penstock.http.HttpModule;
import io.penstock.http.server.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Penstock: its server, its delivery workers, and what they stand on. It is started and
 * stopped in one process as often as one likes. Thread-safe.
 */
public final class Penstock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Penstock.class);

    private static final Duration REQUESTS_PATIENCE = Duration.ofSeconds(2);
    private static final Duration DELIVERIES_PATIENCE = Duration.ofSeconds(5);
    private static final Duration PIXELS_PATIENCE = Duration.ofSeconds(5);
    private static final Duration FLOWS_PATIENCE = Duration.ofSeconds(5);
    private static final Duration FOLLOW = Duration.ofMillis(500);
    private static final Duration NOTE = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final Duration WEIGH = Duration.ofSeconds(5);
    private static final Duration EXPIRE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Settings settings;
    private final Injector injector;
    private final Optional<Database> database;
    private final List<RecurringWork> recurring = new ArrayList<>();
    private boolean closed;

    private Penstock(Settings settings, Injector injector, Optional<Database> database) {
        this.settings = settings;
        this.injector = injector;
        this.database = database;
    }

    /**
     * Starts a program; when this returns, it answers requests.
     *
     * @throws io.penstock.bootstrap.adapter.AdapterException when the adapters do not fit together
     * @throws StartException when anything else keeps it from starting; nothing is left open
     */
    public static Penstock start(Settings settings) {
        List<PenstockModule> adapters =
                AdapterSelection.choose(
                        AdapterFinder.find(settings.plugins()), settings.adapters(), Ports.ALL);
        adapters.forEach(
                adapter -> log.info("Adapter {} binds {}.", adapter.name(), names(adapter)));
        SecretKeys secretKeys = SecretKeyFiles.keys(settings.secrets());
        Optional<Database> database = DatabaseStart.open(settings, adapters);
        try {
            String adminKey =
                    settings.adminKey().orElseGet(() -> AdminKeyFile.readOrCreate(settings.data()));
            Optional<CountryDatabase> countries =
                    settings.geoipDatabase().map(CountryDatabase::open);
            Module core = new CoreModule(settings, adminKey, secretKeys, byIp(countries));
            Injector injector =
                    Guice.createInjector(Stage.PRODUCTION, modules(core, adapters, database));
            Penstock penstock = new Penstock(settings, injector, database);
            countries.ifPresent(penstock::follow);
            penstock.begin();
            return penstock;
        } catch (CreationException e) {
            database.ifPresent(Database::close);
            throw unbound(e);
        } catch (RuntimeException e) {
            database.ifPresent(Database::close);
            throw e;
        }
    }

    private static CountryByIp byIp(Optional<CountryDatabase> countries) {
        return countries.<CountryByIp>map(file -> file).orElse(_ -> Optional.empty());
    }

    private static StartException unbound(CreationException e) {
        return e.getErrorMessages().stream()
                .map(Message::getCause)
                .filter(MissingSettingException.class::isInstance)
                .findFirst()
                .map(missing -> new StartException(String.valueOf(missing.getMessage()), e))
                .orElseGet(() ->
                        new StartException(
                                "The adapters do not bind what they promise: " + e.getMessage(),
                                e));
    }

    /**
     * Brings the database to this version's schema without starting anything.
     *
     * @return what was done, in a sentence
     * @throws StartException when it cannot be done
     */
    public static String migrate(Settings settings) {
        return DatabaseStart.migrate(settings);
    }

    private static List<Module> modules(
            Module core, List<PenstockModule> adapters, Optional<Database> database) {
        List<Module> modules = new ArrayList<>();
        modules.add(Binder::requireExplicitBindings);
        modules.add(Binder::disableCircularProxies);
        modules.add(core);
        modules.add(new MetricsModule());
        modules.add(new HttpModule());
        adapters.forEach(adapter -> modules.add((Module) adapter));
        database.ifPresent(
                opened -> modules.add(binder -> binder.bind(Database.class).toInstance(opened)));
        return modules;
    }

    private static List<String> names(PenstockModule adapter) {
        return adapter.ports().stream().map(Class::getSimpleName).sorted().toList();
    }

    private void follow(CountryDatabase countries) {
        recurring.add(
                RecurringWork.start("Following the geoip database", LOOK, countries::refresh));
    }

    private void begin() {
        try {
            int resealed = injector.getInstance(ConfigurationStore.class).resealSecrets();
            if (resealed > 0) {
                log.info("{} signing secrets are encrypted with the current key now.", resealed);
            }
            LiveConfiguration configuration = injector.getInstance(LiveConfiguration.class);
            configuration.refresh();
            LiveKeys keys = injector.getInstance(LiveKeys.class);
            keys.refresh();
            LiveSecrets secrets = injector.getInstance(LiveSecrets.class);
            secrets.refresh();
            SecretsCheck.require(secrets);
            repeat("Following the configuration", FOLLOW, configuration::refresh);
            repeat("Following the API keys", FOLLOW, keys::refresh);
            repeat("Following the secrets", FOLLOW, secrets::refresh);
            repeat("Noting the uses of API keys", NOTE, keys::noteUses);
            repeat(
                    "Forgetting idempotency keys",
                    FORGET,
                    injector.getInstance(ForgetKeys.class)::forgetOld);
            repeat(
                    "Forgetting answers",
                    FORGET,
                    injector.getInstance(ForgetAnswers.class)::forgetOld);
            RecomputeWeights weights = injector.getInstance(RecomputeWeights.class);
            weights.recompute();
            repeat("Following the weights of recipients", WEIGH, weights::recompute);
            repeat(
                    "Expiring held leads",
                    EXPIRE,
                    injector.getInstance(ExpireHeldLeads.class)::expire);
            injector.getInstance(HttpServer.class).start();
            injector.getInstance(DeliveryWorkers.class).start();
            injector.getInstance(PixelWorkers.class).start();
            injector.getInstance(FlowWorkers.class).start();
        } catch (StartException e) {
            close();
            throw e;
        } catch (UnreadableSecretException e) {
            close();
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (StorageUnavailableException e) {
            close();
            throw new StartException("The database cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw new StartException(
                    "Nothing can be served at "
                            + settings.host()
                            + ":"
                            + settings.port()
                            + ": "
                            + Throwables.getRootCause(e).getMessage()
                            + ". Name another place with host and port (PENSTOCK_HOST,"
                            + " PENSTOCK_PORT or --port).",
                    e);
        }
    }

    private void repeat(String name, Duration pause, Runnable work) {
        recurring.add(RecurringWork.start(name, pause, work));
    }

    /** Where it answers. */
    public URI address() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/");
    }

    /** The port that it listens on. */
    public int port() {
        return injector.getInstance(HttpServer.class).port();
    }

    /**
     * Stops it in good order: no new deliveries, no new requests, then what they stood on. Does
     * nothing the second time.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        log.info("Stopping.");
        quietly("The delivery workers", () -> injector.getInstance(DeliveryWorkers.class).drain());
        quietly("The pixel workers", () -> injector.getInstance(PixelWorkers.class).drain());
        quietly("The server", () -> injector.getInstance(HttpServer.class).stop(REQUESTS_PATIENCE));
        quietly(
                "The delivery workers",
                () -> injector.getInstance(DeliveryWorkers.class).stop(DELIVERIES_PATIENCE));
        quietly(
                "The pixel workers",
                () -> injector.getInstance(PixelWorkers.class).stop(PIXELS_PATIENCE));
        quietly("The flows", () -> injector.getInstance(FlowWorkers.class).stop(FLOWS_PATIENCE));
        recurring.forEach(RecurringWork::close);
        for (Class<?> port : Ports.ALL) {
            if (injector.getInstance(port) instanceof AutoCloseable adapter) {
                quietly(port.getSimpleName(), adapter);
            }
        }
        database.ifPresent(opened -> quietly("The database", opened));
        log.info("Stopped.");
    }

    /** One part that does not stop well must not keep the others from stopping. */
    private static void quietly(String what, AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} did not stop well.", what, e);
        }
    }
}
