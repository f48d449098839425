package io.penstock.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.penstock.http.account.Authentication;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.Graceful;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the API. Started and stopped once. */
public final class HttpServer {

    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    /** How long a connection may still be silent while the server drains. */
    private static final Duration SILENCE_WHILE_STOPPING = Duration.ofMillis(500);

    private final HttpSettings settings;
    private final Javalin javalin;

    @Inject
    public HttpServer(
            HttpSettings settings,
            Set<Routes> routes,
            Authentication authentication,
            RequestObserver observer,
            RepeatedCalls repeatedCalls) {
        this.settings = settings;
        List<Route> all = routes.stream().flatMap(some -> some.routes().stream()).toList();
        javalin =
                Javalin.create(config -> {
                    configure(config);
                    addRoutes(config.routes, all, authentication, observer, repeatedCalls);
                });
    }

    /**
     * Listens.
     *
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public void start() {
        javalin.start();
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /**
     * Takes no more requests, lets those in flight end, and stops. Does nothing the second time.
     *
     * @param atMost how long to wait for them
     */
    public void stop(Duration atMost) {
        Server server = javalin.jettyServer().server();
        if (!server.isRunning()) {
            return;
        }
        try {
            Graceful.shutdown(server).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("Requests were still in flight after {}.", atMost);
        } catch (ExecutionException e) {
            log.warn("The server did not drain.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            javalin.stop();
        }
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyServer(HttpServer::configure);
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new ProblemErrorHandler());
            context.setSessionHandler(new NoSessions());
        });
        config.jetty.modifyHttpConfiguration(this::limit);
        config.jetty.addConnector(this::connector);
    }

    private static void configure(Server server) {
        server.setHandler(new GracefulHandler());
        server.setErrorHandler(new ProblemErrorHandler());
        server.setStopAtShutdown(false);
        server.setStopTimeout(0);
    }

    private void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(settings.maximumHeaderBytes());
        http.setSendServerVersion(false);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idleTimeout().toMillis());
        connector.setShutdownIdleTimeout(SILENCE_WHILE_STOPPING.toMillis());
        return connector;
    }

    private void addRoutes(
            RoutesConfig config,
            List<Route> routes,
            Authentication authentication,
            RequestObserver observer,
            RepeatedCalls repeatedCalls) {
        for (Route route : routes) {
            RouteEndpoint endpoint =
                    new RouteEndpoint(route, authentication, observer, repeatedCalls, settings);
            config.addHttpHandler(
                    HandlerType.findOrCreate(route.method().name()), route.path(), endpoint);
            if (route.method() == Method.GET && route.repetition() != Repetition.OWN) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), endpoint);
            }
        }
        config.exception(HttpResponseException.class, new UnmatchedRequests(routes, observer));
    }
}
