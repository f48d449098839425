package io.penstock.bootstrap.cli.pixel;

import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;

/** A configuration in which nothing is saved. Immutable. */
final class NoConfiguration implements RoutingBooks {

    @Override
    public RoutingBook current() {
        return RoutingBook.EMPTY;
    }

    @Override
    public RoutingBook newest() {
        return RoutingBook.EMPTY;
    }

    @Override
    public RoutingBook at(long revision) {
        throw new IllegalArgumentException("There is no revision " + revision + ".");
    }
}
