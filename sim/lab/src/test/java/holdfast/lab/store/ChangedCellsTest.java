package holdfast.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedCellsTest {
    @Test
    void nothingToMeasureAndNoneOfItAreNoChange() {
        assertThat(ChangedCells.same(Double.NaN, 0)).isTrue();
        assertThat(ChangedCells.same(0, Double.NaN)).isTrue();
        assertThat(ChangedCells.same(-0.0, 0.0)).isTrue();
        assertThat(ChangedCells.same(Double.NaN, Double.NaN)).isTrue();
        assertThat(ChangedCells.same(0.25, 0.25)).isTrue();
    }

    @Test
    void anyOtherNumberIs() {
        assertThat(ChangedCells.same(Double.NaN, 0.1)).isFalse();
        assertThat(ChangedCells.same(1e-300, Double.NaN)).isFalse();
        assertThat(ChangedCells.same(0, 1e-300)).isFalse();
        assertThat(ChangedCells.same(0.25, Math.nextUp(0.25))).isFalse();
    }
}
