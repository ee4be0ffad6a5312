package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UsersAndBuyersTest {
    private static SmallMarket market(Object... more) {
        Object[] rules = Arrays.copyOf(
                new Object[] {"usersAndBuyers.off", false, "usersAndBuyers.apart", 1.0, "usersAndBuyers.heard", 0.25},
                6 + more.length);
        System.arraycopy(more, 0, rules, 6, more.length);
        SmallMarket m = SmallMarket.contractual(rules);
        Arrays.fill(m.customers.satisfaction, 0.6f);
        Arrays.fill(m.e().encounter, 0.9f);
        return m;
    }

    @Test
    void theBuyerHearsPartOfWhatTheUserFeels() {
        SmallMarket m = market().run(UsersAndBuyers.class);
        assertThat(m.e().encounter[0]).isCloseTo(0.675f, within(1e-6f));
    }

    @Test
    void whereTheBuyerUsesNothingChanges() {
        SmallMarket m = market("usersAndBuyers.apart", 0.0).run(UsersAndBuyers.class);
        assertThat(m.e().encounter[0]).isEqualTo(0.9f);
    }

    @Test
    void aDelightedUserDecidesForGood() {
        SmallMarket m = market("usersAndBuyers.turns", 1.0).run(UsersAndBuyers.class);
        assertThat(m.e().encounter[0]).isEqualTo(0.9f);
        Arrays.fill(m.e().encounter, 0.1f);
        m.run(UsersAndBuyers.class);
        assertThat(m.e().encounter[0]).isEqualTo(0.1f);
    }
}
