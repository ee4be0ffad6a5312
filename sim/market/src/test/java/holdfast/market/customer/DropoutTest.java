package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static SmallMarket market(double a, double b) {
        SmallMarket m = SmallMarket.repertoire("dropout.off", false, "dropout.a", a, "dropout.b", b);
        java.util.Arrays.fill(m.e().occasions, (byte) 3);
        return m;
    }

    @Test
    void whoDropsOutBuysNeitherThisPeriodNorLater() {
        SmallMarket m = market(1000, 0.001);
        m.customers.provider[3] = -1;
        m.e().firm[3] = -1;
        m.run(Dropout.class);
        assertThat(m.customers.purchaseRate[0]).isZero();
        assertThat(m.e().occasions[0]).isEqualTo((byte) 1);
        assertThat(m.customers.purchaseRate[3]).as("who has not bought").isPositive();
        assertThat(m.e().occasions[3]).isEqualTo((byte) 3);
    }

    @Test
    void withShapeZeroNobodyDoes() {
        SmallMarket m = market(0, 1).run(Dropout.class);
        assertThat(m.customers.purchaseRate[0]).isPositive();
        assertThat(m.e().occasions[0]).isEqualTo((byte) 3);
    }
}
