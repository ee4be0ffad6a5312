package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class WalletShareTest {
    @Test
    void aPurchaseMovesAllSharesAndTheirSum() {
        SmallMarket m = SmallMarket.repertoire("walletShare.carry", 0.75);
        Customers c = m.customers;
        c.walletShare[c.relation(0, 0)] = 0.4f;
        c.walletShare[c.relation(0, 1)] = 0.6f;
        c.walletShare[c.relation(1, 1)] = 0.6f;
        m.e().firm[1] = Customers.NONE;
        m.run(WalletShare.class);
        assertThat(c.walletShare[c.relation(0, 0)]).isCloseTo(0.55f, within(1e-6f));
        assertThat(c.walletShare[c.relation(0, 1)]).isCloseTo(0.45f, within(1e-6f));
        assertThat(c.walletShare[c.relation(1, 1)]).isEqualTo(0.6f);
    }

    @Test
    void withFullCarryNothingMovesAndWithNoneTheLastPurchaseIsAll() {
        for (double carry : new double[] {1, 0}) {
            SmallMarket m = SmallMarket.repertoire("walletShare.carry", carry);
            int r = m.customers.relation(0, 0);
            m.customers.walletShare[r] = 0.4f;
            m.run(WalletShare.class);
            assertThat(m.customers.walletShare[r]).isEqualTo(carry == 1 ? 0.4f : 1f);
        }
    }
}
