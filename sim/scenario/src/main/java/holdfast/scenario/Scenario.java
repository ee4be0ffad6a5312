package holdfast.scenario;

import holdfast.market.MarketSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A question and everything needed to answer it, resolved: bases merged, arms applied, values checked.
 *
 * @param name file stem
 * @param question what is asked
 * @param arms the worlds that are compared, as resolved market specifications
 * @param baseline position of the arm against which the others are compared
 * @param experiment how it is run
 * @param expect claims that get a verdict
 * @param covers ids of the concepts that it covers
 * @param sources where its numbers come from
 * @param design what is varied, null where nothing is
 */
public record Scenario(
        String name,
        String question,
        List<Arm> arms,
        int baseline,
        Experiment experiment,
        List<Expectation> expect,
        List<String> covers,
        List<String> sources,
        Design design) {
    public Scenario {
        arms = experiment == null ? List.copyOf(arms) : branched(arms, baseline, experiment.shared());
        expect = List.copyOf(expect);
        covers = List.copyOf(covers);
        sources = List.copyOf(sources);
    }

    /** One in which nothing is varied. */
    public Scenario(
            String name,
            String question,
            List<Arm> arms,
            int baseline,
            Experiment experiment,
            List<Expectation> expect,
            List<String> covers,
            List<String> sources) {
        this(name, question, arms, baseline, experiment, expect, covers, sources, null);
    }

    /** All arms but the baseline enter their own world after so many periods of the baseline's. */
    private static List<Arm> branched(List<Arm> arms, int baseline, int shared) {
        MarketSpec trunk = arms.get(baseline).spec().alone();
        List<Arm> branched = new ArrayList<>();
        for (int a = 0; a < arms.size(); a++) {
            MarketSpec own = arms.get(a).spec().alone();
            MarketSpec spec = a == baseline || shared == 0 ? own : own.after(trunk, shared);
            branched.add(new Arm(arms.get(a).name(), arms.get(a).about(), spec));
        }
        return List.copyOf(branched);
    }

    /** The same with other arms and without a design. */
    public Scenario withArms(List<Arm> others) {
        return new Scenario(name, question, others, baseline, experiment, expect, covers, sources);
    }

    /** The arm with that name, or null. */
    public Arm arm(String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).findFirst().orElse(null);
    }

    public Arm baselineArm() {
        return arms.get(baseline);
    }
}
