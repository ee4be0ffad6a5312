package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsFoundTest {
    @Test
    void groupsThatAreTheSegmentsAgreeFully() {
        assertThat(GroupsFound.agreement(new double[][] {{0, 30, 0}, {50, 0, 0}}))
                .isCloseTo(1, within(1e-12));
    }

    /** A worked example of Hubert and Arabie's index: clusters of 5, 6 and 6, an index of 0.2429. */
    @Test
    void agreesWithAWorkedExample() {
        double[][] counts = {{5, 1, 2}, {1, 4, 0}, {0, 1, 3}};
        assertThat(GroupsFound.agreement(counts)).isCloseTo(0.2429, within(5e-5));
    }

    @Test
    void groupsByLuckAgreeByLuckOnly() {
        Random random = new Random(1);
        double mean = 0;
        for (int k = 0; k < 400; k++) {
            double[][] counts = new double[2][3];
            for (int customer = 0; customer < 200; customer++) {
                counts[random.nextInt(2)][random.nextInt(3)]++;
            }
            mean += GroupsFound.agreement(counts) / 400;
        }
        assertThat(mean).isCloseTo(0, within(0.002));
    }

    @Test
    void oneSegmentOrOneGroupTellsNothing() {
        assertThat(GroupsFound.agreement(new double[][] {{5, 5, 5}})).isNaN();
        assertThat(GroupsFound.agreement(new double[][] {{5, 0, 0}, {7, 0, 0}})).isNaN();
        assertThat(GroupsFound.agreement(new double[2][3])).isNaN();
    }
}
