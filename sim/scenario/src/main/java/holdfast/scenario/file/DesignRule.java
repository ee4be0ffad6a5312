package holdfast.scenario.file;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Design;
import holdfast.scenario.Design.Type;
import holdfast.scenario.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold of a design: paths lead to single values, values fit them, and its size is one that can be run. */
final class DesignRule {
    private final Node.Mapping design;
    private final Node.Mapping tree;
    private final List<ArmTree> arms;
    private final Problems problems;
    private final ValueReader values;

    DesignRule(Node.Mapping design, Node.Mapping tree, List<ArmTree> arms, Problems problems) {
        this.design = design;
        this.tree = tree;
        this.arms = arms;
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    /** The design with the arms of every factor written out. */
    Design complete(Design made) {
        int before = problems.reports();
        List<Node> items = ((Node.Items) design.get("factors")).items();
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            factors.add(factor(made, made.factors().get(k), (Node.Mapping) items.get(k)));
            for (int j = 0; j < k; j++) {
                if (made.factors().get(j).path().equals(made.factors().get(k).path())) {
                    wrong(items.get(k), "path", "the path is varied by two factors", "delete one of them");
                }
            }
        }
        if (problems.reports() == before) {
            size(made);
        }
        return Parameters.with(made, "factors", factors);
    }

    private Factor factor(Design made, Factor factor, Node.Mapping item) {
        Descriptor end = end(factor.path());
        if (end == null) {
            new Paths(tree, Layout.WORLD)
                    .reportUnknown(factor.path(), item.get("path").mark(), problems);
            return factor;
        }
        if (!end.scalar()) {
            wrong(item, "path", "the path leads to a list, a design varies single values", "name a path further down");
            return factor;
        }
        levels(made, factor, item, end);
        if (factor.arms().isEmpty()) {
            List<String> free = free(factor.path());
            if (free.isEmpty()) {
                wrong(
                        item,
                        "path",
                        "every arm sets this value itself, so the design would change nothing",
                        "add arms: with those in which it is to be varied");
            }
            return Parameters.with(factor, "arms", free);
        }
        for (String arm : factor.arms()) {
            if (arms.stream().noneMatch(tree -> tree.name().equals(arm))) {
                List<String> names = arms.stream().map(ArmTree::name).toList();
                wrong(item, "arms", "there is no arm " + Words.quote(arm), "there are: " + Words.list(names));
            } else if (!having(factor.path()).contains(arm)) {
                wrong(item, "arms", "the path leads nowhere in the arm " + Words.quote(arm), "leave that arm out");
            }
        }
        return factor;
    }

    /** What a path leads to in the common world, or else in one of the arms. */
    private Descriptor end(String path) {
        Descriptor common = new Paths(tree, Layout.WORLD).end(path);
        return common != null
                ? common
                : arms.stream()
                        .map(arm -> new Paths(arm.world(), Layout.WORLD).end(path))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private List<String> having(String path) {
        return arms.stream()
                .filter(arm -> new Paths(arm.world(), Layout.WORLD).end(path) != null)
                .map(ArmTree::name)
                .toList();
    }

    /** The arms whose value there is the common one; of what only arms have, those that have it. */
    private List<String> free(String path) {
        String[] parts = path.split("\\.", -1);
        boolean shared = new Paths(tree, Layout.WORLD).end(path) != null;
        Node common = Trees.at(tree, parts);
        return arms.stream()
                .filter(arm -> new Paths(arm.world(), Layout.WORLD).end(path) != null)
                .filter(arm -> !shared || Trees.at(arm.world(), parts) == common)
                .map(ArmTree::name)
                .toList();
    }

    private void levels(Design made, Factor factor, Node.Mapping item, Descriptor end) {
        if (factor.ranged() && !end.numeric()) {
            wrong(item, "from", "'" + end.name() + "' is no number, so it has no range", "write values: [...]");
            return;
        }
        if (factor.ranged()) {
            values.read(end, end.whole() ? double.class : end.type(), item.get("from"));
            range(end, factor.from(), item.get("from"));
            range(end, factor.to(), item.get("to"));
            if (factor.steps() == null && !made.type().spread()) {
                wrong(item, "to", "it does not say how many values from 'from' to 'to'", "add steps: 5, for example");
            }
        } else if (item.get("values") instanceof Node.Items list) {
            list.items().forEach(value -> values.read(end, end.type(), value));
        }
        if (factor.steps() != null && made.type().spread() && made.type() != Type.ROBUST) {
            wrong(item, "steps", "points of a spread lie anywhere in the range", "delete steps, and give points");
        }
    }

    private void range(Descriptor end, double value, Node node) {
        if (value < end.about().min() || value > end.about().max()) {
            problems.add(
                    Code.OUT_OF_RANGE,
                    node.mark(),
                    "'" + end.name() + "' would be " + NumberText.of(value) + ", allowed is " + Parameters.range(end),
                    "");
        }
    }

    private void size(Design made) {
        if (made.type().spread() != (made.points() != null)) {
            String word = Parameters.word(made.type());
            boolean missing = made.points() == null;
            String message = missing
                    ? "a design of type " + word + " needs the number of its points"
                    : "the number of points of a design of type " + word + " follows from its factors";
            wrong(design, missing ? "type" : "points", message, missing ? "add points: 64" : "delete points");
            return;
        }
        if (made.type() == Type.LIST && made.factors().size() > 1) {
            wrong(design, "factors", "a list has one factor", "write type: grid or type: zip");
            return;
        }
        for (int k = 1; made.type() == Type.ZIP && k < made.factors().size(); k++) {
            if (made.levels(k) != made.levels(0)) {
                String counts = made.levels(0) + " and " + made.levels(k);
                wrong(design, "factors", "zipped factors have " + counts + " values", "give each as many values");
                return;
            }
        }
        if (made.type() == Type.ROBUST && made.levers().size() == made.factors().size()) {
            wrong(
                    design,
                    "factors",
                    "nothing is uncertain: every factor has values or steps",
                    "give one a range: from, to");
            return;
        }
        if (made.type() == Type.ROBUST && made.levers().isEmpty() && arms.size() < 2) {
            wrong(design, "factors", "there is nothing to choose from", "give a factor values, or the scenario arms");
            return;
        }
        if (made.size() > Design.MOST_POINTS) {
            String count = made.size() == Long.MAX_VALUE ? "far too many" : String.valueOf(made.size());
            wrong(
                    design,
                    "factors",
                    "the design has " + count + " points, at most " + Design.MOST_POINTS + " can be run",
                    "take fewer values, or spread points: type: sobol with points: 256");
        }
    }

    private void wrong(Node owner, String key, String message, String help) {
        Node node = owner instanceof Node.Mapping mapping ? mapping.get(key) : null;
        problems.add(Code.DESIGN, node == null ? owner.mark() : node.mark(), message, help);
    }
}
