package io.penstock.bootstrap.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import io.penstock.application.adapter.PenstockModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdapterSelectionTest {

    private static final Set<Class<?>> REQUIRED = Set.of(Runnable.class, Comparable.class);

    private final PenstockModule runner = new Adapter("runner", Set.of(Runnable.class));
    private final PenstockModule comparer = new Adapter("comparer", Set.of(Comparable.class));
    private final PenstockModule both = new Adapter("both", REQUIRED);

    @Test
    void adaptersAreChosenByNameInTheOrderOfTheList() {
        assertThat(choose("comparer", "runner")).containsExactly(comparer, runner);
        assertThat(choose("both")).containsExactly(both);
    }

    @Test
    void aPortThatIsBoundTwiceIsNamedWithItsBinders() {
        assertThatThrownBy(() -> choose("both", "runner"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("The port Runnable is bound by both and runner");
    }

    @Test
    void aPortThatNobodyBindsIsNamedWithWhoCould() {
        assertThatThrownBy(() -> choose("runner"))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("binds the port Comparable")
                .hasMessageContaining("comparer, both");
    }

    @Test
    void anUnknownNameIsNamedWithTheNearest() {
        assertThatThrownBy(() -> choose("runer", "comparer"))
                .hasMessageContaining("no adapter 'runer'; did you mean 'runner'?");
    }

    @Test
    void anAdapterThatIsNoGuiceModuleIsRefused() {
        PenstockModule plain = new Plain();

        assertThatThrownBy(
                        () -> AdapterSelection.choose(List.of(plain), List.of("plain"), REQUIRED))
                .hasMessageContaining("'plain' is not a Guice module");
    }

    @Test
    void everyPortOfTheProgramHasABuiltInAdapter() {
        List<PenstockModule> found = AdapterFinder.find(Path.of("no-such-folder"));

        assertThat(found)
                .extracting(PenstockModule::name)
                .containsExactlyInAnyOrder(
                        "balance-ledger",
                        "database",
                        "http-delivery",
                        "memory",
                        "unlimited-balances");
        assertThat(
                        AdapterSelection.choose(
                                found,
                                List.of("database", "http-delivery", "unlimited-balances"),
                                Ports.ALL))
                .hasSize(3);
        assertThat(
                        AdapterSelection.choose(
                                found,
                                List.of("memory", "http-delivery", "unlimited-balances"),
                                Ports.ALL))
                .hasSize(3);
    }

    private List<PenstockModule> choose(String... names) {
        return AdapterSelection.choose(List.of(runner, comparer, both), List.of(names), REQUIRED);
    }

    private static final class Adapter extends AbstractModule implements PenstockModule {

        private final String name;
        private final Set<Class<?>> ports;

        Adapter(String name, Set<Class<?>> ports) {
            this.name = name;
            this.ports = ports;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Class<?>> ports() {
            return ports;
        }
    }

    private static final class Plain implements PenstockModule {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public Set<Class<?>> ports() {
            return REQUIRED;
        }
    }
}
