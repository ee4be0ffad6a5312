package holdfast.lab.sweep;

import holdfast.lab.Synthetic;
import holdfast.scenario.Design;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import holdfast.scenario.Factor;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The synthetic scenario with designs. */
public final class SweepScenarios {
    private SweepScenarios() {}

    public static Factor values(String path, List<String> arms, Object... values) {
        return new Factor(path, Arrays.asList(values), null, null, null, arms);
    }

    public static Factor range(String path, double from, double to, Integer steps, String... arms) {
        return new Factor(path, List.of(), from, to, steps, List.of(arms));
    }

    public static Scenario of(Experiment experiment, Design design, Expectation... expect) {
        Scenario s = Synthetic.scenario(experiment, expect);
        return new Scenario(
                s.name(),
                s.question(),
                new ArrayList<>(s.arms()),
                s.baseline(),
                s.experiment(),
                s.expect(),
                List.of(),
                List.of(),
                design);
    }

    /** The promise of acme in the bold arm at five values. */
    public static Scenario promises(int replications, Expectation... expect) {
        Design design = new Design(Design.Type.LIST, List.of(range("firms.acme.promise", 0.76, 0.96, 5, "bold")), null);
        return of(Synthetic.experiment(replications), design, expect);
    }
}
