package holdfast.market.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.customer.SwitchingCost;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Lever;
import holdfast.market.spec.SegmentSpec;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixedPointTest {
    @Test
    void aTermIsRoundedToTheNearestUnit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 100_000; n++) {
            float x = (float) random.nextDouble(-1, 1);
            assertThat(Math.abs(FixedPoint.fromUnits(FixedPoint.signed(x)) - x) <= 0.5 / FixedPoint.UNIT)
                    .isTrue();
            float y = Math.abs(x);
            assertThat(Math.abs(FixedPoint.fromUnits(FixedPoint.unit(y)) - y) <= 0.55 / FixedPoint.UNIT)
                    .isTrue();
            float money = (float) random.nextDouble(0, 100);
            assertThat(Math.abs(FixedPoint.fromMoney(FixedPoint.money(money)) - money) <= 0.51 / FixedPoint.MONEY)
                    .isTrue();
        }
    }

    @Test
    void roundingHasNoLeaningToSpeakOf() {
        assertThat(FixedPoint.signed(-0.3f)).isEqualTo(-FixedPoint.signed(0.3f));
        assertThat(FixedPoint.signed(0.3f)).isEqualTo(FixedPoint.unit(0.3f));
        assertThat(FixedPoint.signed(1f)).isEqualTo(1 << 20);
        assertThat(FixedPoint.signed(0f)).isZero();
        assertThat(FixedPoint.unit(0f)).isZero();
        assertThat(FixedPoint.unit(1f)).isEqualTo(1 << 20);
        assertThat(FixedPoint.money(1.5f)).isEqualTo(3 << 15);
        SplittableRandom random = new SplittableRandom(2);
        double error = 0;
        for (int n = 0; n < 200_000; n++) {
            float x = (float) random.nextDouble();
            error += FixedPoint.unit(x) - (double) x * FixedPoint.UNIT;
        }
        assertThat(error / 200_000)
                .as("mean error in units; ties go away from zero")
                .isCloseTo(0, within(0.04));
    }

    @Test
    void theGreatestTermsFitAnIntAndABillionOfThemALong() {
        assertThat(FixedPoint.money(2000)).isPositive().isEqualTo(2000 << 16);
        assertThat(FixedPoint.unit(32)).isEqualTo(32 << 20);
        double money = Lever.PRICE.clip(1e9);
        assertThat(money).isLessThanOrEqualTo(2000);
        double cost = greatest(SwitchingCost.Rule.class, "procedural") * greatest(SegmentSpec.class, "switchingCost");
        assertThat(cost * FixedPoint.UNIT)
                .as("units of the greatest switching cost")
                .isLessThan(Integer.MAX_VALUE);
        assertThat(1e9 * Math.max(cost * FixedPoint.UNIT, 2000.0 * FixedPoint.MONEY))
                .isLessThan((double) Long.MAX_VALUE);
        assertThat(Specs.MECHANISMS).contains("switchingCost");
    }

    private static double greatest(Class<? extends Record> type, String name) {
        return Parameters.of(type).stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow()
                .about()
                .max();
    }
}
