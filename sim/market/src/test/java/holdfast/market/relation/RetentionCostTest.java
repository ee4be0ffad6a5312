package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import org.junit.jupiter.api.Test;

class RetentionCostTest {
    @Test
    void careIsDearestInTheBeginning() {
        RetentionCost.Rule rule = Specs.rule(RetentionCost.Rule.class, "steady", 0.02, "early", 0.1, "months", 12.0);
        assertThat(rule.after(0f)).isCloseTo(0.12f, within(1e-6f));
        assertThat(rule.after(12f)).isCloseTo((float) (0.02 + 0.1 / Math.E), within(1e-6f));
        assertThat(rule.after(1200f)).isCloseTo(0.02f, within(1e-6f));
    }
}
