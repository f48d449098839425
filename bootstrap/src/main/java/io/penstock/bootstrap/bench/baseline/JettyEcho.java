package io.penstock.bootstrap.bench.baseline;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A program that is Jetty and nothing else: it answers 201 with what it got. */
public final class JettyEcho {

    private JettyEcho() {}

    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Echo());
        server.start();
        System.out.println("Ready at http://127.0.0.1:" + connector.getLocalPort() + ".");
        server.join();
    }

    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(201);
            response.getHeaders().put("Content-Type", "application/json");
            response.getHeaders().put("Content-Length", request.getLength());
            Content.copy(request, response, callback);
            return true;
        }
    }
}
