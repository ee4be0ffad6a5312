package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.MarketSpec;
import holdfast.market.RandomSpecs;
import holdfast.market.Specs;
import holdfast.market.observe.Observations;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.MarketType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How customers are cut into blocks, and in which order the blocks run, is nobody's business. */
class BlocksTest {
    @ParameterizedTest
    @EnumSource(MarketType.class)
    void everyPhaseGivesTheSameBitsForAnyBlockSize(MarketType type) {
        MarketSpec spec = Specs.with(
                Specs.market(500, 20, Specs.firm("a", "failureRate", 0.1), Specs.firm("b", "newcomerPrice", 0.9)),
                "market.type",
                type,
                "market.purchases.rate",
                2.0,
                "market.rules.demography.involuntaryExit",
                0.05);
        SmallMarket whole = new SmallMarket(spec, 7, 500);
        SmallMarket cut = new SmallMarket(spec, 7, 37);
        for (int t = 0; t < 6; t++) {
            List<Map<String, long[]>> columns = new ArrayList<>();
            whole.step(phase -> {
                whole.apply(phase);
                columns.add(Columns.of(whole.customers));
            });
            List<String> wrong = new ArrayList<>();
            int[] at = {0};
            cut.step(phase -> {
                cut.apply(phase);
                Map<String, long[]> expected = columns.get(at[0]++);
                Columns.changed(expected, Columns.of(cut.customers)).forEach(name -> wrong.add(name(phase) + name));
            });
            assertThat(wrong)
                    .as("columns that differ after a phase in period %s", t)
                    .isEmpty();
        }
    }

    private static String name(CustomerPhase phase) {
        return phase.getClass().getSimpleName() + ": ";
    }

    @Test
    void theEngineAndAPlainDriverWithSmallBlocksObserveTheSame() {
        RandomSpecs random = new RandomSpecs(20);
        for (int n = 0; n < 25; n++) {
            MarketSpec spec = random.next();
            Observations engine = Simulation.open(spec, n).run();
            Observations plain = new SmallMarket(spec, n, 29).run();
            assertThat(Raw.of(plain)).as("market %s: %s", n, spec).isEqualTo(Raw.of(engine));
        }
    }
}
