package holdfast.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeededTest {
    /** R: {@code power.t.test(delta = 0.5, sd = 1, power = 0.8, type = "one.sample")} says n = 33.4. */
    @Test
    void theNumberIsThatOfAPowerAnalysis() {
        assertThat(Needed.replications(1 / Math.sqrt(4), 4, 0.5, 0.95)).isEqualTo(34);
    }

    @Test
    void itIsAlwaysMoreThanThereAreAndNeverEndless() {
        assertThat(Needed.replications(0.001, 50, 1, 0.95)).isEqualTo(51);
        assertThat(Needed.replications(1, 50, 0, 0.95)).isEqualTo(Needed.MOST);
        assertThat(Needed.replications(1, 50, 1e-9, 0.95)).isEqualTo(Needed.MOST);
        assertThat(Needed.words(Needed.MOST)).contains("too close to call");
    }
}
