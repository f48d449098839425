package io.penstock.http.openapi;

import io.penstock.http.program.Reply;

/** Makes a program give one answer. */
@FunctionalInterface
interface Provocation {

    /** Makes the call, and gives its answer. */
    Reply in(World world);
}
