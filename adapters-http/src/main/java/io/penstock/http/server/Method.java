package io.penstock.http.server;

/** The HTTP methods that routes answer; a GET route answers HEAD too. */
public enum Method {
    GET,
    POST,
    PUT,
    DELETE
}
