package io.penstock.domain.delivery;

/** With which HTTP method a buyer is asked. */
public enum HttpVerb {
    GET,
    POST,
    PUT,
    PATCH
}
