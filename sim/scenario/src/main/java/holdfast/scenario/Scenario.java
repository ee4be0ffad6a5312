package holdfast.scenario;

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
        arms = List.copyOf(arms);
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
