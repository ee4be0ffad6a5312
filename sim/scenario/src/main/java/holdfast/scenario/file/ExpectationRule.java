package holdfast.scenario.file;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Expectation;
import holdfast.scenario.Expectation.Is;
import holdfast.scenario.Expectation.Scale;
import java.util.List;

/** What must hold between the parts of a claim, and which arms it speaks of. */
final class ExpectationRule {
    private final Node.Mapping item;
    private final List<ArmTree> arms;
    private final int baseline;
    private final Problems problems;

    ExpectationRule(Node.Mapping item, List<ArmTree> arms, int baseline, Problems problems) {
        this.item = item;
        this.arms = arms;
        this.baseline = baseline;
        this.problems = problems;
    }

    /** The claim with its arms written out. */
    Expectation complete(Expectation claim) {
        parts(claim);
        boolean level = claim.scale() == Scale.LEVEL;
        String arm = claim.arm() != null ? claim.arm() : onlyArm(level);
        String against = level
                ? null
                : claim.against() != null ? claim.against() : arms.get(baseline).name();
        if (arm == null) {
            return claim;
        }
        if (level && claim.against() != null) {
            wrong(
                    "against",
                    "'against' is given, but scale: level looks at one arm alone",
                    "delete 'against', or write scale: difference");
        } else if (arm.equals(against)) {
            wrong(
                    claim.arm() == null ? "against" : "arm",
                    "the arm '" + arm + "' is compared with itself",
                    "there are: " + Words.list(arms.stream().map(ArmTree::name).toList()));
        }
        contrast(claim, level);
        exists("firm", claim.firm(), "firms", arm, against, claim.lessArm(), claim.lessAgainst());
        exists("segment", claim.segment(), "segments", arm, against, claim.lessArm(), claim.lessAgainst());
        return Parameters.with(Parameters.with(claim, "arm", arm), "against", against);
    }

    private void contrast(Expectation claim, boolean level) {
        if ((claim.lessArm() == null) != (claim.lessAgainst() == null)) {
            String given = claim.lessArm() == null ? "lessAgainst" : "lessArm";
            String missing = claim.lessArm() == null ? "lessArm" : "lessAgainst";
            wrong(given, "'" + given + "' is given without '" + missing + "'", "add " + missing + ": with an arm");
        } else if (claim.lessArm() != null && level) {
            wrong("lessArm", "'lessArm' has no meaning with scale: level", "write scale: difference or ratio");
        } else if (claim.lessArm() != null && claim.lessArm().equals(claim.lessAgainst())) {
            wrong("lessArm", "the arm '" + claim.lessArm() + "' is compared with itself", "name two different arms");
        }
    }

    private String onlyArm(boolean level) {
        List<String> others = arms.stream()
                .map(ArmTree::name)
                .filter(name -> !name.equals(arms.get(baseline).name()))
                .toList();
        if (others.size() == 1) {
            return others.get(0);
        }
        if (others.isEmpty()) {
            if (!level) {
                wrong(
                        "claim",
                        "there is one arm only, so there is nothing to compare it with",
                        "add an arm, or write scale: level");
            }
            return level ? arms.get(0).name() : null;
        }
        wrong("claim", "it does not say of which arm it speaks", "add arm: with one of " + Words.list(others));
        return null;
    }

    private void exists(String key, String name, String list, String... involved) {
        for (String arm : involved) {
            if (name != null && arm != null && !name.equals(Observations.NONE)) {
                ArmTree tree = arms.stream()
                        .filter(one -> one.name().equals(arm))
                        .findFirst()
                        .orElseThrow();
                if (!tree.names(list).contains(name)) {
                    wrong(
                            key,
                            "there is no " + key + " '" + name + "' in the arm '" + arm + "'",
                            "there are: " + Words.list(tree.names(list)));
                    return;
                }
            }
        }
    }

    private void parts(Expectation claim) {
        if (Metric.of(claim.metric()) == Metric.SHARE && claim.firm() == null) {
            wrong("metric", "the share of all firms together is always 1", "add firm: with the name of a firm");
        }
        boolean within = claim.is() == Is.WITHIN;
        onlyWith(within, "from", "within");
        onlyWith(within, "to", "within");
        onlyWith(claim.is() == Is.CROSSES, "first", "crosses");
        if (within && claim.value() != 0) {
            wrong("value", "'value' has no meaning with is: within", "write from and to only");
        }
        if (within && item.get("smallestEffect") != null) {
            wrong("smallestEffect", "'smallestEffect' has no meaning with is: within", "narrow from and to instead");
        }
        if (claim.first() == Is.WITHIN || claim.first() == Is.CROSSES) {
            wrong("first", "'first' can only be above or below", "");
        }
        if (claim.is() == Is.CROSSES && Span.single(claim.over())) {
            wrong("over", "a single period cannot show a crossing", "write over: whole");
        }
    }

    private void onlyWith(boolean fits, String key, String is) {
        if (!fits && item.get(key) != null) {
            wrong(key, "'" + key + "' has a meaning only with is: " + is, "delete it, or write is: " + is);
        }
    }

    private void wrong(String key, String message, String help) {
        Node node = item.get(key);
        problems.add(Code.EXPECTATION, node == null ? item.mark() : node.mark(), message, help);
    }
}
