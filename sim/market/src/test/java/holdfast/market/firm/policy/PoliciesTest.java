package holdfast.market.firm.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.firm.LeverDecision;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.LeverPolicy.Policy;
import holdfast.market.spec.LeverPolicy.Row;
import holdfast.market.spec.LeverPolicy.Signal;
import holdfast.market.spec.PeriodLength;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What each policy decides from what a firm sees. */
class PoliciesTest {
    private static LeverPolicy policy(Policy policy, Object... changes) {
        return Specs.rule(LeverPolicy.class, concat(policy, changes));
    }

    private static Object[] concat(Policy policy, Object... changes) {
        Object[] all = new Object[changes.length + 2];
        all[0] = "policy";
        all[1] = policy;
        System.arraycopy(changes, 0, all, 2, changes.length);
        return all;
    }

    /** A market of the given firms in which nothing happens but their decisions and what the test writes into the books. */
    private static final class Stage {
        final Firms firms;
        final LeverDecision decision;
        final Clock clock = new Clock(5, PeriodLength.MONTH, new Horizon(1, 9999));

        Stage(FirmSpec... specs) {
            firms = new Firms(List.of(specs), PeriodLength.MONTH);
            decision = new LeverDecision(List.of(specs), 2.5, Double.NaN);
            period();
            firms.books.market = 1000;
        }

        double period() {
            decision.apply(firms, clock);
            clock.advance();
            return firms.get(Lever.PRICE, 0);
        }
    }

    private static Stage priced(Policy policy, Object... changes) {
        return new Stage(
                Specs.firm("a", "pricing", policy(policy, changes), "unitCost", 0.5),
                Specs.firm("b", "price", 0.9, "promise", 0.8),
                Specs.firm("c", "price", 1.1, "promise", 0.7));
    }

    @Test
    void costPlusAddsAMargin() {
        assertThat(priced(Policy.COST_PLUS, "size", 0.6).period()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void matchTakesTheLeastPriceOfRivalsButNotBelowCost() {
        assertThat(priced(Policy.MATCH).period()).isEqualTo(0.9);
        assertThat(new Stage(
                                Specs.firm("a", "pricing", policy(Policy.MATCH), "unitCost", 0.95),
                                Specs.firm("b", "price", 0.9))
                        .period())
                .isEqualTo(0.95);
    }

    @Test
    void undercutGoesBelowAndTwoWhoUndercutEndAtCost() {
        assertThat(priced(Policy.UNDERCUT, "size", 0.1).period()).isCloseTo(0.81, within(1e-12));
        Stage war = new Stage(
                Specs.firm("a", "pricing", policy(Policy.UNDERCUT), "unitCost", 0.5),
                Specs.firm("b", "pricing", policy(Policy.UNDERCUT), "unitCost", 0.6));
        for (int t = 0; t < 60; t++) {
            war.period();
        }
        assertThat(war.firms.get(Lever.PRICE, 0)).isBetween(0.5, 0.6);
    }

    @Test
    void aPromotionComesBackAndThePriceReturns() {
        Stage stage = priced(Policy.PROMOTION, "size", 0.25, "every", 3);
        assertThat(List.of(stage.period(), stage.period(), stage.period(), stage.period()))
                .containsExactly(0.75, 1.0, 1.0, 0.75);
    }

    @Test
    void bargainsComeBeforeRipOffs() {
        Stage stage = priced(Policy.BARGAIN_THEN_RIP_OFF, "size", 0.25, "every", 2);
        assertThat(List.of(stage.period(), stage.period(), stage.period(), stage.period()))
                .containsExactly(0.75, 0.75, 1.25, 1.25);
    }

    @Test
    void nothingIsDecidedBeforeTheStart() {
        Stage stage = priced(Policy.COST_PLUS, "start", 3);
        assertThat(List.of(stage.period(), stage.period())).containsExactly(1.0, 1.0);
        assertThat(stage.period()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void whatIsSetStaysWithinTheBounds() {
        assertThat(priced(Policy.COST_PLUS, "size", 9.0, "high", 1.4).period()).isEqualTo(1.4);
    }

    @Test
    void theHillIsClimbedToItsTopAndNotLeft() {
        Stage stage = priced(Policy.HILL_CLIMB, "every", 1);
        DoubleUnaryOperator profit = p -> 10 - (p - 1.3) * (p - 1.3);
        double price = 1;
        for (int t = 0; t < 60; t++) {
            stage.firms.books.profit[0] = profit.applyAsDouble(price);
            price = stage.period();
        }
        assertThat(price).isCloseTo(1.3, within(0.05));
    }

    @Test
    void experimentsFindTheTopThoughProfitIsStirredByOthers() {
        Stage stage = priced(Policy.PRICE_EXPERIMENTS);
        double price = 1;
        double sum = 0;
        for (int t = 0; t < 1200; t++) {
            double stirred = 0.02 * StrictMath.sin(t * 0.7);
            stage.firms.books.profit[0] = 1 - (price - 1.3) * (price - 1.3) + stirred;
            price = stage.period();
            assertThat(price).isGreaterThan(0.5);
            sum += t >= 400 ? price : 0;
        }
        assertThat(sum / 800).isCloseTo(1.3, within(0.03));
    }

    @Test
    void qLearningFindsTheBetterPriceAndTheSameLuckGivesTheSamePath() {
        double[] last = new double[2];
        for (int run = 0; run < 2; run++) {
            Stage stage = priced(Policy.Q_LEARNING, "every", 1000);
            double price = 1;
            for (int t = 0; t < 9000; t++) {
                stage.firms.books.profit[0] = 1 - Math.abs(price - 1.2);
                price = stage.period();
            }
            last[run] = price;
        }
        assertThat(last[0]).isCloseTo(1.2, within(0.101)).isEqualTo(last[1]);
    }

    @Test
    void aTableIsReadBetweenItsRowsAndFlatBeyond() {
        List<Row> rows = List.of(new Row(0.2, 1), new Row(0.4, 2));
        assertThat(Table.at(rows, 0.1)).isEqualTo(1);
        assertThat(Table.at(rows, 0.3)).isCloseTo(1.5, within(1e-12));
        assertThat(Table.at(rows, 0.9)).isEqualTo(2);
        LeverPolicy table = new LeverPolicy(
                Policy.TABLE,
                List.of(),
                1,
                null,
                null,
                1,
                null,
                0,
                1000,
                null,
                LeverPolicy.Knowledge.OWN_SALES,
                Signal.SHARE,
                rows);
        Stage stage = new Stage(Specs.firm("a", "pricing", table), Specs.firm("b"));
        stage.firms.books.customers[0] = 350;
        assertThat(stage.period()).isCloseTo(1.75, within(1e-12));
    }

    @Test
    void promisesFollowWhatIsDeliveredOrWhatOthersPromise() {
        assertThat(promise(Policy.HONEST)).isCloseTo(0.6, within(1e-12));
        assertThat(promise(Policy.GAP, "size", 0.1)).isCloseTo(0.7, within(1e-12));
        assertThat(promise(Policy.RESERVE)).isCloseTo(0.57, within(1e-12));
        assertThat(promise(Policy.CHASE)).isCloseTo(0.81, within(1e-12));
    }

    private static double promise(Policy policy, Object... changes) {
        Stage stage = new Stage(
                Specs.firm("a", "quality", 0.6, "promising", policy(policy, changes)), Specs.firm("b", "promise", 0.8));
        stage.period();
        return stage.firms.get(Lever.PROMISE, 0);
    }

    private static Stage improving(Policy policy, Object... changes) {
        return new Stage(Specs.firm("a", "quality", 0.6, "improving", policy(policy, changes)), Specs.firm("b"));
    }

    @Test
    void smallAndLargeStepsAddUpToTheSameInAYear() {
        for (Policy policy : List.of(Policy.SMALL_STEPS, Policy.LARGE_STEPS)) {
            Stage stage = improving(policy);
            for (int t = 0; t < 12; t++) {
                stage.period();
            }
            assertThat(stage.firms.get(Lever.QUALITY, 0)).as("%s", policy).isCloseTo(0.62, within(1e-9));
        }
    }

    @Test
    void aStepAtTheNumbPhaseWaitsUntilMostAreNumb() {
        Stage stage = improving(Policy.AT_NUMB_PHASE);
        stage.firms.books.satisfaction[0] = 0.7;
        stage.firms.books.numb[0] = 0.3;
        stage.period();
        assertThat(stage.firms.get(Lever.QUALITY, 0)).isEqualTo(0.6);
        stage.firms.books.numb[0] = 0.6;
        stage.period();
        stage.period();
        assertThat(stage.firms.get(Lever.QUALITY, 0))
                .as("one step, then a wait")
                .isCloseTo(0.62, within(1e-9));
    }

    @Test
    void improvementEndsWithTheStepThatDoesNotPay() {
        Stage stage = improving(Policy.ROI_LIMITED, "every", 2, "size", 0.1);
        for (int t = 0; t < 40; t++) {
            double q = stage.firms.get(Lever.QUALITY, 0);
            stage.firms.books.profit[0] = q - q * q * 0.6;
            stage.period();
        }
        assertThat(stage.firms.get(Lever.QUALITY, 0)).isCloseTo(0.8, within(1e-9));
    }

    /** Heard in the first period; four phases of a period each later half of a half of a half of a half of it is built. */
    @Test
    void theVoiceOfTheCustomerArrivesLateAndFaint() {
        Stage stage = improving(Policy.VOICE_OF_CUSTOMER, "every", 1, "rate", 0.5, "size", 1.6);
        double before = stage.firms.get(Lever.QUALITY, 0);
        stage.firms.books.satisfaction[0] = 0.65;
        stage.period();
        stage.firms.books.satisfaction[0] = 0.85;
        for (int t = 0; t < 3; t++) {
            stage.period();
            assertThat(stage.firms.get(Lever.QUALITY, 0)).isCloseTo(before, within(1e-12));
        }
        stage.period();
        assertThat(stage.firms.get(Lever.QUALITY, 0)).isCloseTo(before + 1.6 * 0.2 * 0.0625, within(1e-6));
        stage.period();
        assertThat(stage.firms.get(Lever.QUALITY, 0)).isCloseTo(before + 1.6 * 0.2 * 0.0625, within(1e-6));
    }

    @Test
    void aPolicyThatDoesNotDecideTheLeverIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.firm("a", "pricing", policy(Policy.HONEST)))
                .withMessageContaining("honest")
                .withMessageContaining("price");
    }

    @Test
    void everyPolicyKeepsWhatItRemembersInPlainNumbers() {
        for (Policy policy : Policy.values()) {
            if (!policy.learns() || policy == Policy.TABLE) {
                continue;
            }
            for (Lever lever : Lever.values()) {
                if (policy.moves(lever)) {
                    assertThat(Strategies.of(
                                            Parameters.with(Parameters.defaults(LeverPolicy.class), "policy", policy),
                                            lever)
                                    .state())
                            .as("%s", policy)
                            .isNotNull();
                }
            }
        }
    }
}
