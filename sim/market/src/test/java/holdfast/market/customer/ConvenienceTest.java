package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Reason;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConvenienceTest {
    private static SmallMarket market(Object... rules) {
        return SmallMarket.contractual(rules);
    }

    @Test
    void aFirmThatIsEverywhereLosesNothing() {
        SmallMarket m = market("convenience.off", false);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        m.run(Convenience.class);
        assertThat(m.e().appeal[0][0]).isZero();
        assertThat(m.e().appeal[1][0]).isZero();
    }

    @Test
    void theWayToAFarFirmCountsAgainstItAndIsTheReason() {
        SmallMarket m = market("convenience.off", false, "convenience.weight", 2.0);
        m.firms.set(Lever.PLACES, 0, 0);
        Arrays.fill(m.e().happened, Encounters.RECONSIDERED);
        m.run(Convenience.class);
        for (int k = 0; k < 8; k++) {
            assertThat(m.e().appeal[0][k]).isBetween(-2f, 0f).isNotZero();
            assertThat(m.e().appeal[1][k]).isZero();
            assertThat(m.e().appealCause[k]).isEqualTo((byte) Reason.INCONVENIENCE.ordinal());
        }
        assertThat(m.e().appeal[0][0]).isNotEqualTo(m.e().appeal[0][1]);
    }

    @Test
    void farProvidersMakePeopleLookAround() {
        SmallMarket m = market("convenience.off", false, "convenience.nuisance", 1.0);
        m.firms.set(Lever.PLACES, 0, 0);
        Arrays.fill(m.e().happened, 0);
        m.run(Convenience.class);
        long look = Arrays.stream(m.e().happened)
                .limit(8)
                .filter(h -> (h & Encounters.PROMPTED) != 0)
                .count();
        assertThat(look).isBetween(1L, 8L);
    }

    @Test
    void waitingCounts() {
        assertThat(new Convenience.Rule(false, 0, 2, 0).lost(0.5f, 0.25f)).isEqualTo(0.5f);
    }
}
