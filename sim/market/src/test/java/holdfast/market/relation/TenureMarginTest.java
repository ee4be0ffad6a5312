package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Sums.Measure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TenureMarginTest {
    @Test
    void winningIsChargedToTheNewAndExtrasToWhoBoughtThem() {
        SmallMarket m = SmallMarket.contractual("tenureMargin.off", false);
        m.firms.set(Lever.UNIT_COST, 0, 0.25);
        m.firms.acquisitionCost[0] = 2;
        Arrays.fill(m.e().before, (byte) 0);
        Arrays.fill(m.customers.tenure, (short) 60);
        m.customers.tenure[0] = 0;
        m.e().before[0] = -1;
        m.customers.ties.book(1, 1f, 0.5f);
        m.run(TenureMargin.class);
        var sums = m.e().sums;
        assertThat(sums.of(Measure.NEW_CUSTOMERS, 0, 0)).isEqualTo(1);
        assertThat(sums.of(Measure.OLD_CUSTOMERS, 0, 0)).isEqualTo(7);
        assertThat(holdfast.market.number.FixedPoint.fromMoney(sums.of(Measure.NEW_MARGIN, 0, 0)))
                .isCloseTo(-1.25, within(1e-4));
        assertThat(holdfast.market.number.FixedPoint.fromMoney(sums.of(Measure.OLD_MARGIN, 0, 0)))
                .isCloseTo(7 * 0.75 + 0.5, within(1e-4));
        assertThat(m.customers.ties.spent[1]).isZero();
    }
}
