package io.penstock.http.server;

import java.util.List;

/** Calls of the API that belong together; every bound set of them is served. */
public interface Routes {

    /** The calls; asked once, when the server is made. */
    List<Route> routes();
}
