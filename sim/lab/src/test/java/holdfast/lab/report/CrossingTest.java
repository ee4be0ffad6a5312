package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.report.Crossing.Run;
import holdfast.lab.stats.Effect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingTest {
    @Test
    void liesBetweenTheLastEarlyAndTheFirstLateBand() {
        Crossing crossing = Crossing.of(path(1, 3, 2, 1.5, 0.5, -0.2, -0.8, -2, -3));
        assertThat(crossing.crosses()).isTrue();
        assertThat(crossing.at()).isEqualTo(5);
        assertThat(crossing.low()).isEqualTo(4);
        assertThat(crossing.high()).isEqualTo(7);
        assertThat(crossing.runs()).containsExactly(new Run(1, 1, 3), new Run(0, 4, 6), new Run(-1, 7, 8));
    }

    @Test
    void isNoneWithoutAClearEarlySide() {
        assertThat(Crossing.of(path(1, 0.5, -0.5, -2, -3)).crosses()).isFalse();
    }

    @Test
    void isNoneWhereTheEndIsUndecided() {
        assertThat(Crossing.of(path(1, 3, -3, 0.1)).crosses()).isFalse();
        assertThat(Crossing.of(List.of()).crosses()).isFalse();
    }

    @Test
    void aShortDoubtBetweenTwoClearStretchesDoesNotSplitThem() {
        assertThat(Crossing.of(path(1, 3, 0.5, 3, 3)).runs()).containsExactly(new Run(1, 1, 4));
    }

    /** Differences from period 1 on, all with intervals of this half-width. */
    private static List<Effect> path(double half, double... differences) {
        List<Effect> path = new ArrayList<>();
        for (double d : differences) {
            path.add(new Effect(
                    "b",
                    "a",
                    "f",
                    "all",
                    "share",
                    path.size() + 1,
                    0,
                    d,
                    d,
                    d - half,
                    d + half,
                    9,
                    half / 2,
                    half,
                    1,
                    0.01));
        }
        return path;
    }
}
