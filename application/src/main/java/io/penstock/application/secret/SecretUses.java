package io.penstock.application.secret;

import java.util.List;

/** Tells what names a secret. */
@FunctionalInterface
public interface SecretUses {

    /**
     * The places that name a secret now.
     *
     * @return each as in {@code company 3's delivery.headers.X-Key}; empty where nothing names it
     */
    List<String> of(SecretName name);
}
