package io.penstock.application.delivery;

import io.penstock.application.routing.RoutingBook;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.Company;
import io.penstock.domain.company.CompanyId;
import java.util.Optional;

/** Finds the companies that leads are sent to, as they are now. Thread-safe. */
final class Receivers {

    private final RoutingBooks books;

    Receivers(RoutingBooks books) {
        this.books = books;
    }

    /** The company, where it has an endpoint; storage is asked only where it seems to have none. */
    Optional<Company> find(CompanyId id) {
        return find(books.current(), id).or(() -> find(books.newest(), id));
    }

    private static Optional<Company> find(RoutingBook book, CompanyId id) {
        return book.company(id).filter(company -> company.delivery().isPresent());
    }
}
