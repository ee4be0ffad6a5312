package holdfast.market.firm;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;

/**
 * Claim: the satisfaction of staff can be asked for with the questions asked of customers, and is then known with error.
 *
 * <p>Equation: of people asked, three answers each: overall satisfaction s, s less what pay as usual would lead to expect, and nearness to the
 * ideal s · staying; index = 100 · (0.3885·overall + 0.3190·confirmed + 0.2925·ideal) of means, each with error noise/√people.
 *
 * <p>Source: the index of customer satisfaction (Fornell et al. 1996) turned on staff; noise is an assumption.
 *
 * <p>Reads: employeeSatisfaction, levers PAY and TURNOVER. Writes: staffIndex. Draws: STAFF_SURVEY by firm and question. Off: nobody
 * asks the staff.
 */
public final class StaffSurvey implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "Surveys of staff.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody asks the staff.", value = "true")
            boolean off,

            @Parameter(
                    text = "Staff who answer.",
                    unit = "people",
                    min = 1,
                    max = 100000,
                    value = "50",
                    source = "assumption: a firm of some dozens of representatives")
            int people,

            @Parameter(
                    text = "Spread of one answer around the truth.",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption: a point and a half of ten")
            double noise) {
        public Rule {
            Parameters.check(Rule.class, off, people, noise);
        }

        /** The index, 0 to 100. */
        static double index(double overall, double confirmed, double ideal) {
            return 100 * (0.3885 * overall + 0.3190 * confirmed + 0.2925 * ideal);
        }

        /** Standard error of the mean of one question. */
        double error() {
            return noise / Math.sqrt(people);
        }
    }

    private final Rule rule;

    public StaffSurvey(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Firms f, Clock now) {
        for (int g = 0; g < f.count && f.employeeSatisfaction != null; g++) {
            double s = f.employeeSatisfaction[g];
            double stays = 1 - f.get(Lever.TURNOVER, g);
            double confirmed = s + (f.get(Lever.PAY, g) - 1) / 2;
            long base = now.draws(Stream.STAFF_SURVEY) + f.key[g];
            f.staffIndex[g] = Rule.index(answer(s, base, 1), answer(confirmed, base, 2), answer(s * stays, base, 3));
        }
    }

    private double answer(double truth, long base, int question) {
        double z = FloatMath.normalQuantile(Draws.uniform(Draws.keyed(base, question)));
        return Math.max(0, Math.min(1, truth + rule.error() * z));
    }
}
