package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final Queue.Rule rule = Specs.rule(Queue.Rule.class, "longest", 2.0);

    @Test
    void theBacklogGrowsByWhatCannotBeServed() {
        assertThat(rule.next(10, 120, 100)).isEqualTo(30);
        assertThat(rule.next(10, 80, 100)).isZero();
        assertThat(rule.next(190, 120, 100)).isEqualTo(200);
    }

    @Test
    void waitIsBacklogByCapacityAndCapacityCostsUsedOrNot() {
        SmallMarket m = SmallMarket.contractual();
        m.firms.publishedCustomers[0] = 6;
        m.firms.set(Lever.CAPACITY, 0, 0.5);
        Queue queue = new Queue(Specs.rule(Queue.Rule.class, "longest", 2.0, "standby", 3.0), 8, 2);
        queue.apply(m.firms, m.clock);
        assertThat(m.firms.wait[0]).isEqualTo(0.5f);
        assertThat(m.firms.standby[0]).isEqualTo(12);
        assertThat(m.firms.wait[1]).isZero();
        queue.apply(m.firms, m.clock);
        assertThat(m.firms.wait[0]).isEqualTo(1f);
    }

    @Test
    void aFirmThatCanServeNobodyLetsAllWaitLongest() {
        SmallMarket m = SmallMarket.contractual();
        m.firms.set(Lever.CAPACITY, 0, 0);
        new Queue(rule, 8, 2).apply(m.firms, m.clock);
        assertThat(m.firms.wait[0]).isEqualTo(2f);
    }
}
