package holdfast.market.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EnvelopmentTest {
    @Test
    void aMixtureOfTwoCanBeatWhoNoSingleOneBeats() {
        double[] efficiency =
                Envelopment.efficiency(new double[] {1, 1, 1}, new double[] {4, 1, 2}, new double[] {1, 4, 2});
        assertThat(efficiency).containsExactly(new double[] {1, 1, 0.8}, within(1e-12));
    }

    @Test
    void whoHasNoCostOrNoOutputIsNotCompared() {
        double[] efficiency =
                Envelopment.efficiency(new double[] {0, 1, 2, 1}, new double[] {1, 1, 1, 0}, new double[] {1, 1, 1, 1});
        assertThat(efficiency).containsExactly(Double.NaN, 1, 0.5, Double.NaN);
    }

    /** Charnes, Cooper and Rhodes: the most θ so that a mixture has θ times both outputs for no more input. */
    @RepeatedTest(20)
    void agreesWithTheLinearProgramme(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int n = 2 + random.nextInt(8);
        double[] input = random.doubles(n, 0.5, 2).toArray();
        double[] first = random.doubles(n, 0.1, 3).toArray();
        double[] second = random.doubles(n, 0.1, 3).toArray();
        double[] efficiency = Envelopment.efficiency(input, first, second);
        for (int f = 0; f < n; f++) {
            assertThat(efficiency[f]).as("firm %d", f).isCloseTo(1 / programme(input, first, second, f), within(1e-8));
        }
    }

    private static double programme(double[] input, double[] first, double[] second, int f) {
        int n = input.length;
        double[] goal = new double[n + 1];
        goal[n] = 1;
        LinearConstraint spends = new LinearConstraint(row(input, 0), Relationship.LEQ, input[f]);
        LinearConstraint makesFirst = new LinearConstraint(row(first, -first[f]), Relationship.GEQ, 0);
        LinearConstraint makesSecond = new LinearConstraint(row(second, -second[f]), Relationship.GEQ, 0);
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(spends, makesFirst, makesSecond),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double[] row(double[] weights, double last) {
        double[] row = java.util.Arrays.copyOf(weights, weights.length + 1);
        row[weights.length] = last;
        return row;
    }
}
