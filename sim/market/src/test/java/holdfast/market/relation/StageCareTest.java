package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StageCareTest {
    @Test
    void effortIsTheSameHoweverItIsShared() {
        for (boolean byStage : new boolean[] {true, false}) {
            StageCare.Rule rule = Specs.rule(StageCare.Rule.class, "byStage", byStage);
            for (int stage = 0; stage < 3; stage++) {
                assertThat(rule.share(0, stage) + rule.share(1, stage) + rule.share(2, stage))
                        .isCloseTo(1f, within(1e-6f));
            }
        }
    }

    @Test
    void newOnesAreExplainedTheMiddleMendedAndTheOldThanked() {
        SmallMarket m = SmallMarket.contractual("stageCare.off", false, "stageCare.rate", 0.5);
        m.firms.set(Lever.STAGE_CARE, 0, 1.0);
        m.customers.tenure[0] = 1;
        m.customers.tenure[1] = 20;
        m.customers.tenure[2] = 50;
        Arrays.fill(m.customers.expectation, 0.6f);
        Arrays.fill(m.customers.grievance, 0.4f);
        Arrays.fill(m.customers.loyalty, 0.2f);
        m.run(StageCare.class);
        float[] expectation = {0.7f, 0.6f, 0.6f};
        float[] grievance = {0.4f, 0.2f, 0.4f};
        float[] loyalty = {0.2f, 0.2f, 0.6f};
        for (int i = 0; i < 3; i++) {
            assertThat(m.customers.expectation[m.customers.belief(i, 0)]).isCloseTo(expectation[i], within(1e-6f));
            assertThat(m.customers.grievance[i]).isCloseTo(grievance[i], within(1e-6f));
            assertThat(m.customers.loyalty[i]).isCloseTo(loyalty[i], within(1e-6f));
        }
    }
}
