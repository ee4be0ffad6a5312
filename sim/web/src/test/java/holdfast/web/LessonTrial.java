package holdfast.web;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import holdfast.web.live.Duo;
import java.util.List;
import java.util.Locale;

/** Prints what a bet comes to under ten seeds: scenario a b customers metric from to, by hand while a lesson is written. */
final class LessonTrial {
    private LessonTrial() {}

    public static void main(String[] args) {
        for (String line : args) {
            String[] p = line.split(" ");
            StringBuilder out = new StringBuilder(line).append(" :");
            for (int seed = 1; seed <= 10; seed++) {
                Scenario s =
                        Checkout.library().read(p[0], List.of("market.customers=" + p[3], "experiment.seed=" + seed));
                Duo duo = new Duo(s.arm(p[1]).spec(), s.arm(p[2]).spec(), seed);
                int to = s.arm(p[1]).spec().horizon().warmUp() + Integer.parseInt(p[6]);
                int from = s.arm(p[1]).spec().horizon().warmUp() + Integer.parseInt(p[5]) - 1;
                while (duo.ran() < to) {
                    duo.step();
                }
                double[] mean = new double[2];
                for (int w = 0; w < 2; w++) {
                    Observations o = duo.observations(w);
                    mean[w] = o.over(Metric.of(p[4]), from, to, 0, 0);
                }
                out.append(String.format(Locale.ROOT, " %.4g>%.4g(%+.3g)", mean[0], mean[1], mean[1] - mean[0]));
            }
            System.out.println(out);
        }
    }
}
