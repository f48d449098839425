package io.penstock.application.conversion;

import io.penstock.application.account.KeyDigest;
import io.penstock.application.account.KeyMaker;
import io.penstock.application.account.Mark;
import io.penstock.application.routing.RoutingBooks;
import io.penstock.domain.company.CompanyId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives companies tokens for their postback addresses, takes them away, and knows whose one is.
 * Thread-safe.
 */
public final class PostbackAddresses {

    private final PostbackTokens tokens;
    private final RoutingBooks books;
    private final KeyMaker maker;
    private final InstantSource clock;

    @Inject
    public PostbackAddresses(
            PostbackTokens tokens, RoutingBooks books, KeyMaker maker, InstantSource clock) {
        this.tokens = tokens;
        this.books = books;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * Gives a company a new token; the one of before is refused everywhere from now on.
     *
     * @param by the name of the API key that asks for it
     * @return the token, which nobody is told again
     */
    public String renew(CompanyId company, String by) {
        String token = maker.nextPostbackToken();
        tokens.renew(company, KeyDigest.of(token), new Mark(clock.instant(), by));
        return token;
    }

    /**
     * Takes a company's token away, everywhere at once.
     *
     * @param by the name of the API key that asks for it
     * @return whether it had one
     */
    public boolean revoke(CompanyId company, String by) {
        return tokens.revoke(company, new Mark(clock.instant(), by));
    }

    /** The company that a token stands for; empty where there is none, or it was deleted. */
    public Optional<CompanyId> companyOf(String token) {
        return tokens.find(KeyDigest.of(token))
                .filter(company ->
                        books.current()
                                .company(company)
                                .or(() -> books.newest().company(company))
                                .isPresent());
    }
}
