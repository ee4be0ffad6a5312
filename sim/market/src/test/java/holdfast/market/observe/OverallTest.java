package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.spec.Horizon;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverallTest {
    @Test
    void allAtOnceIsBitForBitWhatOneByOneIs() {
        Observations o = new Observations(List.of("a", "b"), List.of("x", "y"), new Horizon(3, 20));
        Random random = new Random(4);
        for (Metric metric : Metric.values()) {
            for (int period = 0; period < 23; period++) {
                for (int firm = 0; firm < 3; firm++) {
                    for (int segment = 0; segment < 3; segment++) {
                        double value = firm == 2 || random.nextInt(5) == 0 ? Double.NaN : random.nextDouble() - 0.5;
                        o.set(metric, period, firm, segment, value);
                    }
                }
            }
        }
        for (Metric metric : Metric.values()) {
            for (int groups = 1; groups <= 3; groups++) {
                double[] all = o.overall(metric, groups);
                for (int firm = 0; firm < 3; firm++) {
                    for (int segment = 0; segment < groups; segment++) {
                        assertThat(all[firm * groups + segment])
                                .isEqualTo(Double.valueOf(o.overall(metric, firm, segment)));
                    }
                }
            }
        }
    }
}
