package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.engine.SmallMarket;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PurchaseOccasionsTest {
    @Test
    void quantilesArePoisson() {
        var poisson = new PoissonDistribution(null, 2.5, 1e-12, 10000);
        for (int n = 0; n < 12; n++) {
            float below = (float) (poisson.cumulativeProbability(n) - 1e-5);
            float above = (float) (poisson.cumulativeProbability(n) + 1e-5);
            assertThat(PurchaseOccasions.poisson(2.5f, below)).isEqualTo(n);
            assertThat(PurchaseOccasions.poisson(2.5f, above)).isEqualTo(n + 1);
        }
    }

    @Test
    void theGreatestDrawGivesAPlausibleNumber() {
        float greatest = ((1 << 23) - 0.5f) / (1 << 23);
        for (float mean : new float[] {0.01f, 0.1f, 0.3f, 0.5f, 0.7f, 1f, 1.3f, 1.5f, 2f, 2.7f, 3f, 4f, 5f, 8f, 12f}) {
            var poisson = new PoissonDistribution(null, mean, 1e-12, 10000);
            int n = PurchaseOccasions.poisson(mean, greatest);
            assertThat(poisson.cumulativeProbability(n - 1))
                    .as("%s purchases at mean %s", n, mean)
                    .isLessThan(1 - 1e-9);
        }
    }

    @Test
    void rateZeroBuysNothingAndAHugeOneTheMost() {
        assertThat(PurchaseOccasions.poisson(0f, 0.9999f)).isZero();
        assertThat(PurchaseOccasions.poisson(500f, 0.5f)).isEqualTo(PurchaseOccasions.MOST);
    }

    @Test
    void regularOccasionsAreAsEvenAsCanBe() {
        assertThat(PurchaseOccasions.even(1f, 0.999f)).isEqualTo(1);
        assertThat(PurchaseOccasions.even(2.3f, 0.2f)).isEqualTo(3);
        assertThat(PurchaseOccasions.even(2.3f, 0.4f)).isEqualTo(2);
        assertThat(PurchaseOccasions.even(500f, 0.4f)).isEqualTo(PurchaseOccasions.MOST);
    }

    @Test
    void everyCustomerHasOccasionsAtTheOwnRate() {
        SmallMarket m = SmallMarket.repertoire();
        m.customers.purchaseRate[0] = 0f;
        m.customers.purchaseRate[1] = 200f;
        m.run(PurchaseOccasions.class);
        assertThat(m.e().occasions[0]).isZero();
        assertThat(m.e().occasions[1]).isEqualTo((byte) PurchaseOccasions.MOST);
    }
}
