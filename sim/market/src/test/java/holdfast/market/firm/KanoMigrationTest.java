package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class KanoMigrationTest {
    private static SmallMarket market() {
        SmallMarket m = SmallMarket.contractual(
                "kano.off", false, "migration.off", false, "migration.drift", 0.1, "migration.follow", 0.5);
        m.firms.publishedCustomers[0] = 25;
        m.firms.publishedCustomers[1] = 75;
        m.clock.advance();
        return m;
    }

    @Test
    void itMaturesInProportionToWhoHasIt() {
        SmallMarket m = market();
        m.firms.set(Lever.DELIGHT, 0, 0.85);
        var migration = new KanoMigration(Specs.rule(KanoMigration.Rule.class, "drift", 0.1, "follow", 0.4), 0, 0.65);
        migration.apply(m.firms, m.clock);
        assertThat(m.firms.delightMaturity).isCloseTo(0.025, within(1e-12));
        assertThat(m.firms.delightRequired).isCloseTo(0.65 + 0.1 * 0.2, within(1e-9));
    }

    @Test
    void whereNobodyOffersItNothingMovesAndMaturityStopsAtAMust() {
        SmallMarket m = market();
        var migration = new KanoMigration(Specs.rule(KanoMigration.Rule.class, "drift", 1.0), 0, 0.65);
        migration.apply(m.firms, m.clock);
        assertThat(m.firms.delightMaturity).isZero();
        m.firms.set(Lever.DELIGHT, 1, 1);
        for (int t = 0; t < 20; t++) {
            migration.apply(m.firms, m.clock);
        }
        assertThat(m.firms.delightMaturity).isEqualTo(2);
    }
}
