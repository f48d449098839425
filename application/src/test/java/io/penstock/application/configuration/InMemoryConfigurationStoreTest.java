package io.penstock.application.configuration;

class InMemoryConfigurationStoreTest implements ConfigurationStoreContract {

    private final InMemoryConfigurationStore store = new InMemoryConfigurationStore();

    @Override
    public ConfigurationStore configuration() {
        return store;
    }
}
