package holdfast.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.lab.study.Simulator;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two worlds and their log: the same luck, the same numbers as a run, and the same bits again from the log. */
class DuoTest {
    private static final long SEED = 5_000_000_000L;

    private static MarketSpec market(double promise) {
        MarketSettings market = Parameters.with(Parameters.defaults(MarketSettings.class), "customers", 600);
        List<FirmSpec> firms = List.of(firm("acme", promise), firm("bolt", 0.7), firm("core", 0.7));
        return new MarketSpec(market, List.of(), firms, List.of(), new Horizon(4, 20));
    }

    private static FirmSpec firm(String name, double promise) {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", name);
        return Parameters.with(firm, "promise", promise);
    }

    private static Duo duo() {
        return new Duo(market(0.7), market(0.9), SEED);
    }

    @Test
    void anEmptyLogGivesTheBitsOfARun() {
        Duo duo = duo();
        while (!duo.finished()) {
            duo.step();
        }
        for (int w = 0; w < 2; w++) {
            Observations run =
                    Simulator.ENGINE.run(market(w == 0 ? 0.7 : 0.9), Draws.replicationSeed(SEED, 1), () -> false);
            assertThat(duo.observations(w).raw()).isEqualTo(run.raw());
            assertThat(duo.observations(w).bits()).isEqualTo(run.bits());
        }
        assertThat(duo.observations(0).raw())
                .as("the promise matters")
                .isNotEqualTo(duo.observations(1).raw());
    }

    @Test
    void whatIsSetBeforeTheFirstPeriodIsAsIfTheFileSaidIt() {
        Duo duo = new Duo(market(0.7), market(0.7), SEED);
        duo.act(new Act(0, 1, "firms.acme.promise", "0.9", null));
        run(duo, 24);
        assertThat(duo.observations(1).raw())
                .isEqualTo(Simulator.ENGINE
                        .run(market(0.9), Draws.replicationSeed(SEED, 1), () -> false)
                        .raw());
    }

    @Test
    void theSameWorldsStayTheSameToTheLastBit() {
        Duo duo = new Duo(market(0.7), market(0.7), SEED);
        run(duo, 10);
        duo.act(new Act(10, Act.BOTH, "firms.acme.price", "1.3", null));
        duo.act(new Act(10, 1, "firms.acme.price", "1.3", null));
        run(duo, 24);
        assertThat(duo.observations(0).raw()).isEqualTo(duo.observations(1).raw());
    }

    @Test
    void aForkMakesTheSecondWorldACopyUntilSomethingIsChanged() {
        Duo duo = duo();
        run(duo, 9);
        assertThat(duo.observations(0).raw()).isNotEqualTo(duo.observations(1).raw());
        duo.act(Act.fork(9));
        run(duo, 15);
        assertThat(duo.observations(0).raw()).isEqualTo(duo.observations(1).raw());
        duo.act(new Act(15, 1, "firms.bolt.quality", "0.3", null));
        run(duo, 24);
        assertThat(duo.observations(0).raw()).isNotEqualTo(duo.observations(1).raw());
    }

    @Test
    void aThousandRandomSequencesReplayFromTheirLogToTheSameBits() {
        Random random = new Random(7);
        int changed = 0;
        for (int k = 0; k < 1000; k++) {
            Duo duo = small();
            for (int move = 0; move < 12; move++) {
                move(duo, random);
            }
            Duo again = small();
            again.replay(duo.log(), duo.ran());
            assertThat(again.ran()).isEqualTo(duo.ran());
            for (int w = 0; w < 2; w++) {
                assertThat(again.observations(w).raw())
                        .isEqualTo(duo.observations(w).raw());
                assertThat(again.wanted(w)).isEqualTo(duo.wanted(w));
                assertThat(new Crowd(40).look(again)).isEqualTo(new Crowd(40).look(duo));
            }
            changed += duo.log().isEmpty() ? 0 : 1;
        }
        assertThat(changed).as("sequences in which something was done").isGreaterThan(900);
    }

    private static Duo small() {
        MarketSpec spec = SpecPath.with(market(0.7), "market.customers", "40");
        return new Duo(spec, SpecPath.with(spec, "firms.acme.promise", "0.9"), SEED);
    }

    private static void move(Duo duo, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> duo.act(Act.fork(duo.ran()));
            case 1 -> duo.go(random.nextInt(duo.ran() + 1));
            case 2 ->
                duo.act(new Act(
                        duo.ran(),
                        random.nextInt(3) - 1,
                        "firms.bolt.price",
                        Double.toString(0.5 + random.nextInt(100) / 100.0),
                        null));
            case 3 ->
                duo.act(new Act(
                        duo.ran(),
                        random.nextInt(3) - 1,
                        "market.rules.trust.off",
                        Boolean.toString(random.nextBoolean()),
                        null));
            default -> {
                for (int n = random.nextInt(4); n >= 0; n--) {
                    duo.step();
                }
            }
        }
    }

    @Test
    void aLifeIsToldPeriodByPeriodAndTellingChangesNothing() {
        Duo duo = duo();
        run(duo, 6);
        duo.act(new Act(6, 1, "firms.acme.price", "3", null));
        run(duo, 18);
        long[] before = duo.observations(1).bits();
        List<List<CustomerView>> lives = duo.lives(17);
        assertThat(duo.observations(1).bits()).isEqualTo(before);
        assertThat(lives.get(0)).hasSize(18).allMatch(view -> view.customer() == 17 && view.lived() != null);
        int parted = 0;
        for (int i = 0; i < 100; i++) {
            List<List<CustomerView>> both = duo.lives(i);
            List<String> first = providers(both.get(0));
            List<String> second = providers(both.get(1));
            parted += first.equals(second) ? 0 : 1;
        }
        assertThat(parted).as("customers whom the price moved").isBetween(1, 99);
    }

    private static List<String> providers(List<CustomerView> life) {
        List<String> names = new ArrayList<>();
        life.forEach(view -> names.add(view.provider() + ""));
        return names;
    }

    @Test
    void anActThatCannotBeDoneChangesNeitherWorld() {
        Duo duo = duo();
        run(duo, 3);
        MarketSpec before = duo.wanted(0);
        assertThatThrownBy(() -> duo.act(new Act(3, Act.BOTH, "firms.acme.promise", "2", null)))
                .hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> duo.act(new Act(3, 0, "firms.nobody.promise", "1", null)))
                .hasMessageContaining("acme, bolt, core");
        assertThatThrownBy(() -> duo.act(new Act(3, 0, "firms.acme.name", "x", null)))
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> duo.act(new Act(2, 0, "firms.acme.price", "1", null)))
                .hasMessageContaining("period");
        assertThat(duo.wanted(0)).isEqualTo(before);
        assertThat(duo.log()).isEmpty();
    }

    @Test
    void everyValueThatIsOfferedCanBeSetToWhatItIs() {
        MarketSpec spec = market(0.7);
        List<Tunable> all = Tunable.of(spec);
        assertThat(all).hasSizeGreaterThan(200);
        for (Tunable value : all) {
            if (!value.value().isEmpty()) {
                assertThat(SpecPath.with(spec, value.path(), value.value()))
                        .as(value.path())
                        .isEqualTo(spec);
            }
        }
        assertThat(all)
                .filteredOn(value -> !value.now())
                .extracting(Tunable::path)
                .contains("market.customers", "firms.acme.initialShare");
    }

    private static void run(Duo duo, int until) {
        while (duo.ran() < until && !duo.finished()) {
            duo.step();
        }
    }
}
