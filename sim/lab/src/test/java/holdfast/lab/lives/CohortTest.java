package holdfast.lab.lives;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.Synthetic;
import holdfast.lab.lives.Cohort.Fate;
import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.engine.Simulation;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Horizon;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final long SEED = 5;

    private static MarketSpec spec(double promise) {
        return new MarketSpec(
                Parameters.with(Parameters.defaults(MarketSettings.class), "customers", 2_000),
                List.of(),
                List.of(Synthetic.firm("acme", promise), Synthetic.firm("bolt", 0.76), Synthetic.firm("crux", 0.7)),
                List.of(),
                new Horizon(6, 24));
    }

    private static Cohort cohort(double one, double other) {
        return Cohort.of(spec(one), spec(other), SEED, "acme", () -> false);
    }

    @Test
    void aFateIsTheOrderOfTwoLeavings() {
        assertThat(Fate.of(0, 0)).isEqualTo(Fate.STAYED);
        assertThat(Fate.of(3, 3)).isEqualTo(Fate.LEFT);
        assertThat(Fate.of(3, 0)).isEqualTo(Fate.SAVED);
        assertThat(Fate.of(0, 3)).isEqualTo(Fate.LOST);
        assertThat(Fate.of(3, 2)).isEqualTo(Fate.LOST_SOONER);
        assertThat(Fate.of(2, 3)).isEqualTo(Fate.LOST_LATER);
    }

    @Test
    void equalWorldsChangeNobodysFate() {
        Cohort same = cohort(0.9, 0.9);
        assertThat(same.count(Fate.STAYED) + same.count(Fate.LEFT))
                .isEqualTo(same.fates().size());
        assertThat(same.count(Fate.STAYED)).isPositive();
        assertThat(same.count(Fate.LEFT)).isPositive();
    }

    @Test
    void everyoneHasOneFateAndTheOtherWayRoundTheOpposite() {
        Cohort there = cohort(0.76, 0.98);
        Cohort back = cohort(0.98, 0.76);
        assertThat(Arrays.stream(Fate.values()).mapToInt(there::count).sum())
                .isEqualTo(there.fates().size());
        assertThat(there.customers()).isEqualTo(back.customers()).doesNotHaveDuplicates();
        assertThat(there.count(Fate.LOST)).isPositive().isEqualTo(back.count(Fate.SAVED));
        assertThat(there.count(Fate.LOST_SOONER)).isEqualTo(back.count(Fate.LOST_LATER));
        assertThat(there.count(Fate.STAYED)).isEqualTo(back.count(Fate.STAYED));
    }

    /** The fates told agree with the lives of the same customers, read one by one. */
    @Test
    void agreesWithSingleLives() {
        Cohort cohort = cohort(0.76, 0.98);
        for (Fate fate : Fate.values()) {
            for (int customer : cohort.examples(fate, 3)) {
                Twin twin = Twin.of(spec(0.76), spec(0.98), SEED, customer, () -> false);
                assertThat(Fate.of(left(twin.one()), left(twin.other())))
                        .as(fate + " " + customer)
                        .isEqualTo(fate);
            }
        }
    }

    private static int left(List<holdfast.market.observe.CustomerView> life) {
        int from = life.get(5).life();
        for (int k = 6; k < life.size() && life.get(k).life() == from; k++) {
            if (!"acme".equals(life.get(k).provider())) {
                return k - 5;
            }
        }
        return 0;
    }

    @Test
    void followsWhoIsThereWhenMeasurementStarts() {
        Simulation simulation = Simulation.open(spec(0.76), SEED);
        for (int k = 0; k < 6; k++) {
            simulation.step();
        }
        long there = java.util.stream.IntStream.range(0, 2_000)
                .filter(i -> simulation.provider(i) == 0)
                .count();
        assertThat((long) cohort(0.76, 0.76).fates().size()).isEqualTo(there);
    }
}
