package io.penstock.application.adapter;

import java.util.Set;

/**
 * An adapter that can be plugged in: found by {@link java.util.ServiceLoader} on the class path and
 * in the jars of the plug-in folder, and switched on by its name in the configuration.
 *
 * <p>The implementing class is also a Guice module that binds exactly the {@link #ports()}. It has
 * a public constructor without parameters and decides nothing: which adapters are on is decided
 * before it is asked.
 */
public interface PenstockModule {

    /** The name by which the configuration lists it: lower-case letters, digits and hyphens. */
    String name();

    /** The ports that it binds, each of which may be bound by one adapter only. */
    Set<Class<?>> ports();
}
