package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class MutualLockTest {
    private static SmallMarket market() {
        SmallMarket m = SmallMarket.repertoire(
                "mutualLock.off",
                false,
                "mutualLock.rate",
                1.0,
                "mutualLock.penalty",
                3.0,
                "jointResources.off",
                false);
        m.firms.set(Lever.LOCK_IN, 0, 1.0);
        m.customers.walletShare[m.customers.relation(0, 0)] = 0.9f;
        m.customers.walletShare[m.customers.relation(1, 0)] = 0.7f;
        return m;
    }

    @Test
    void onlyStrategicPartnersAreLockedIn() {
        SmallMarket m = market().run(MutualLock.class);
        assertThat(m.customers.ties.lockedTo[0]).isEqualTo((byte) 1);
        assertThat(m.customers.ties.lockedPrice[0]).isEqualTo(1f);
        assertThat(m.e().appeal[0][0]).isEqualTo(3f);
        assertThat(m.customers.ties.lockedTo[1]).isZero();
        assertThat(m.e().appeal[0][1]).isZero();
    }

    @Test
    void theLockHoldsWhileHalfOfThePurchasesAreTheFirms() {
        SmallMarket m = market().run(MutualLock.class);
        m.customers.walletShare[m.customers.relation(0, 0)] = 0.55f;
        assertThat(m.run(MutualLock.class).customers.ties.lockedTo[0]).isEqualTo((byte) 1);
        m.customers.walletShare[m.customers.relation(0, 0)] = 0.45f;
        assertThat(m.run(MutualLock.class).customers.ties.lockedTo[0]).isZero();
    }
}
