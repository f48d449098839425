package io.penstock.http.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penstock.domain.company.CompanyId;
import org.jspecify.annotations.Nullable;

/** The postback address of a company; its token is there only where it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostbackTokenBody(int company, @Nullable String token, @Nullable String address) {

    static PostbackTokenBody of(CompanyId company, String token) {
        return new PostbackTokenBody(company.value(), token, "/api/v1/postback/" + token);
    }

    static PostbackTokenBody untold(CompanyId company) {
        return new PostbackTokenBody(company.value(), null, null);
    }
}
