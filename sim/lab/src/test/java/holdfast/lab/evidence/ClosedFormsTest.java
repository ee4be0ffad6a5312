package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known numbers against figures that were solved or published elsewhere. */
class ClosedFormsTest {
    /** Figures of two independent solvers (Chebyshev collocation and cubic splines) that agree to 1e-4. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1.4011",
        "0.5, 0, 1.4884",
        "1.5, 0, 1.9252",
        "0.5, 0.9, 1.3474",
        "1.5, 0.9, 1.5183",
        "0.5, 0.95, 1.3357",
        "1.5, 0.95, 1.4873"
    })
    void pricesOfTheLoyaltyGame(double inertia, double discount, double price) {
        assertThat(new LoyaltyGame(1, inertia, discount).solve().price().at(0.5))
                .isCloseTo(price, within(1.5e-4));
    }

    /** Package NBDdirichlet, toothpaste: penetrations to three decimals, purchases per buyer to two. */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0.200, 1.82",
        "0.19, 0.157, 1.76",
        "0.10, 0.087, 1.68",
        "0.09, 0.078, 1.67",
        "0.08, 0.070, 1.66",
        "0.03, 0.027, 1.62",
        "0.02, 0.018, 1.61"
    })
    void penetrationAndPurchasesPerBuyerOfToothpaste(double share, double penetration, double perBuyer) {
        Dirichlet toothpaste = new Dirichlet(1.456, 0.7788, 1.3);
        assertThat(toothpaste.penetration(share)).isCloseTo(penetration, within(6e-4));
        assertThat(toothpaste.perBuyer(share)).isCloseTo(perBuyer, within(0.011));
    }

    @Test
    void oneBrandOfTheWholeMarketIsTheCategory() {
        Dirichlet market = new Dirichlet(3, 0.8, 2);
        assertThat(market.penetration(1)).isCloseTo(market.penetration(), within(1e-9));
    }

    /** Refit of the music panel: E[X(39)] = 1.195, E[X(52)] = 1.444, at parameters that are given to three decimals. */
    @ParameterizedTest
    @CsvSource({"39, 1.195", "52, 1.444"})
    void purchasesOfTheMusicPanel(double weeks, double purchases) {
        assertThat(BuyTillYouDie.expected(0.243, 4.414, 0.793, 2.426, weeks)).isCloseTo(purchases, within(3e-3));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.331", "6.193, 0.4605", "10, 0.813"})
    void adoptersByBass(double years, double share) {
        assertThat(BassDiffusion.adopted(0.03, 0.38, years)).isCloseTo(share, within(6e-4));
    }

    /** High End of Fader and Hardie 2007, refitted: alpha 0.6681, beta 3.8061. */
    @Test
    void theFitOfACohort() {
        BetaFit fit = BetaFit.of(new double[] {1, 0.869, 0.743, 0.653, 0.593, 0.551, 0.517, 0.491}, 7);
        assertThat(fit.a()).isCloseTo(0.6681, within(2e-4));
        assertThat(fit.b()).isCloseTo(3.8061, within(2e-3));
    }

    @Test
    void theTopOfAParabola() {
        assertThat(new Parabola(0, 1, -4, -1, 0).top()).isCloseTo(1, within(1e-12));
        assertThat(new Parabola(0, 1, 1, 0, 1).top()).isNaN();
    }
}
