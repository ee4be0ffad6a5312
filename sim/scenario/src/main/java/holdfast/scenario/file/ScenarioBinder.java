package holdfast.scenario.file;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.Horizon;
import holdfast.scenario.Arm;
import holdfast.scenario.Design;
import holdfast.scenario.Expectation;
import holdfast.scenario.Experiment;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A merged tree to a scenario. Goes on after a problem, so that all are found. */
final class ScenarioBinder {
    private static final int MOST_CLAIMS = 200;

    private final Node.Mapping tree;
    private final Problems problems;
    private final TextReader texts;
    private final Map<String, String> origins = new TreeMap<>();
    private MarketSpec base;

    ScenarioBinder(Node.Mapping tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
        this.texts = new TextReader(tree, problems, origins);
    }

    /** Where each scalar came from; those of an arm start with {@code arms.<name>.} */
    Map<String, String> origins() {
        return origins;
    }

    /** The world before any arm. */
    MarketSpec base() {
        return base;
    }

    /** The scenario; null if there was a problem. */
    Scenario bind(Budget budget) {
        Binder.unknownKeys(problems, tree, Layout.names(Layout.FILE));
        String name = texts.required("name");
        String question = texts.required("question");
        List<String> covers = texts.list("covers");
        List<String> sources = texts.list("sources");
        Experiment experiment = experiment();
        List<ArmTree> trees = ArmReader.read(tree, problems);
        int baseline = baseline(trees.stream().map(ArmTree::name).toList());
        List<Arm> arms = arms(trees, experiment, budget);
        Design design = design(trees);
        List<Expectation> expect = expectations(trees, baseline, experiment == null ? 0 : experiment.periods());
        return problems.none()
                ? new Scenario(name, question, arms, baseline, experiment, expect, covers, sources, design)
                : null;
    }

    private Experiment experiment() {
        Node node = tree.get("experiment");
        Binder binder = new Binder(problems, References.none(problems));
        Node given = node == null ? Node.empty(tree.mark()) : node;
        Experiment made = binder.record(Experiment.class, given, "experiment", Map.of());
        origins.putAll(binder.origins());
        return made;
    }

    private Design design(List<ArmTree> arms) {
        Node node = tree.get("design");
        if (node == null) {
            return null;
        }
        Binder binder = new Binder(problems, References.none(problems));
        Design made = binder.record(Design.class, node, "design", Map.of());
        origins.putAll(binder.origins());
        return made == null ? null : new DesignRule((Node.Mapping) node, tree, arms, problems).complete(made);
    }

    private List<Arm> arms(List<ArmTree> trees, Experiment experiment, Budget budget) {
        Horizon horizon = experiment == null
                ? Parameters.defaults(Horizon.class)
                : new Horizon(experiment.warmUp(), experiment.periods());
        WorldReader reader = new WorldReader(problems, horizon);
        base = reader.read(WorldReader.of(tree), "", origins).spec();
        List<Arm> arms = new ArrayList<>();
        List<WorldReader.World> worlds = new ArrayList<>();
        for (ArmTree arm : trees) {
            WorldReader.World world = reader.read(arm.world(), "arms." + arm.name() + ".", origins);
            worlds.add(world);
            Node about = arm.tree().get("about");
            arms.add(new Arm(arm.name(), about == null ? "" : texts.single("about", about), world.spec()));
        }
        if (experiment != null && !arms.isEmpty()) {
            budget.check(tree, trees, worlds, experiment, problems);
            forks(trees, arms, experiment);
        }
        return arms;
    }

    /** Reports arms that cannot branch off from the baseline where the experiment has them do so. */
    private void forks(List<ArmTree> trees, List<Arm> arms, Experiment experiment) {
        int baseline = baseline(trees.stream().map(ArmTree::name).toList());
        MarketSpec trunk = arms.get(baseline).spec();
        for (int a = 0; a < arms.size() && experiment.fork() != null && trunk != null; a++) {
            MarketSpec own = arms.get(a).spec();
            String[] obstacle = own == null ? null : own.obstacleAfter(trunk);
            if (obstacle != null) {
                problems.add(
                        Code.CONTRADICTION,
                        trees.get(a).tree().mark(),
                        "arm '" + arms.get(a).name() + "' cannot branch off from '"
                                + arms.get(baseline).name() + "' at period " + experiment.fork() + ": " + obstacle[0],
                        obstacle[1]);
            }
        }
    }

    private int baseline(List<String> arms) {
        Node node = tree.get("baseline");
        if (node == null) {
            origins.put("baseline", "default");
            return 0;
        }
        origins.put("baseline", node.mark().origin());
        String name = texts.single("baseline", node);
        References references = new References(problems, List.of(), List.of(), arms, 0);
        return name != null && references.arm(name, node.mark()) ? arms.indexOf(name) : 0;
    }

    private List<Expectation> expectations(List<ArmTree> arms, int baseline, int periods) {
        Node node = tree.get("expect");
        if (node == null || node instanceof Node.Broken) {
            return List.of();
        }
        if (!(node instanceof Node.Items list) || list.items().size() > MOST_CLAIMS) {
            Code code = node instanceof Node.Items ? Code.LIST_LENGTH : Shapes.code(node);
            problems.add(
                    code,
                    node.mark(),
                    "'expect' must be a list of at most " + MOST_CLAIMS + " claims",
                    "write - claim: ...");
            return List.of();
        }
        List<String> names = arms.stream().map(ArmTree::name).toList();
        Binder binder = new Binder(
                problems, new References(problems, across(arms, "firms"), across(arms, "segments"), names, periods));
        List<Expectation> made = new ArrayList<>();
        for (int k = 0; k < list.items().size(); k++) {
            Node item = list.items().get(k);
            Expectation claim = binder.record(Expectation.class, item, "expect[" + k + "]", Map.of());
            made.add(
                    claim == null || arms.isEmpty()
                            ? claim
                            : new ExpectationRule((Node.Mapping) item, arms, baseline, problems).complete(claim));
        }
        origins.putAll(binder.origins());
        return made;
    }

    private static List<String> across(List<ArmTree> trees, String key) {
        Set<String> names = new LinkedHashSet<>();
        trees.forEach(arm -> names.addAll(arm.names(key)));
        return List.copyOf(names);
    }
}
