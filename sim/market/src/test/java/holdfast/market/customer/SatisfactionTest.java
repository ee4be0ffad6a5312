package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    @Test
    void theNewestEncounterHasItsWeight() {
        SmallMarket m = SmallMarket.contractual("satisfaction.speed", 0.25);
        m.customers.satisfaction[0] = 0.4f;
        m.e().encounter[0] = 0.8f;
        m.customers.satisfaction[1] = 0.4f;
        m.e().firm[1] = Customers.NONE;
        m.run(Satisfaction.class);
        assertThat(m.customers.satisfaction[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(m.customers.satisfaction[1]).isEqualTo(0.4f);
    }

    @Test
    void inRepertoireMarketsEachFirmHasItsOwn() {
        SmallMarket m = SmallMarket.repertoire("satisfaction.speed", 1.0);
        m.e().firm[0] = 1;
        m.e().encounter[0] = 0.9f;
        float before = m.customers.satisfaction[m.customers.relation(0, 0)];
        m.run(Satisfaction.class);
        assertThat(m.customers.satisfaction[m.customers.relation(0, 1)]).isCloseTo(0.9f, within(1e-6f));
        assertThat(m.customers.satisfaction[m.customers.relation(0, 0)]).isEqualTo(before);
    }

    @Test
    void speedZeroKeepsIt() {
        SmallMarket m = SmallMarket.contractual("satisfaction.speed", 0.0);
        m.customers.satisfaction[0] = 0.4f;
        m.e().encounter[0] = 0.8f;
        m.run(Satisfaction.class);
        assertThat(m.customers.satisfaction[0]).isEqualTo(0.4f);
    }
}
