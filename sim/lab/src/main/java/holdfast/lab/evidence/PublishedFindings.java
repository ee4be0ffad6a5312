package holdfast.lab.evidence;

import holdfast.lab.stats.Verdicts;
import holdfast.lab.study.Study;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Published findings in the shipped scenarios about them, run smaller than there, replication by replication. */
final class PublishedFindings implements Family {
    static final String NAME = "published-findings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        Map<String, List<Pattern>> byScenario = new LinkedHashMap<>();
        for (Pattern pattern : Pattern.all()) {
            if (!pattern.scenario().equals(Pattern.COMMON)) {
                byScenario
                        .computeIfAbsent(pattern.scenario(), file -> new ArrayList<>())
                        .add(pattern);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byScenario.forEach((file, patterns) -> {
            List<String> sets = workshop.quick()
                    ? List.of("market.customers=1500", "experiment.replications=10")
                    : List.of("experiment.replications=20");
            Path path = workshop.scenarios().resolve(file);
            Study study = workshop.run(path, sets, scenario -> only(scenario, patterns));
            findings.addAll(judged(study, patterns, file));
        });
        return findings;
    }

    /** The claims of a study that stand for findings, in the order of the findings. */
    static List<Finding> judged(Study study, List<Pattern> patterns, String subject) {
        List<double[]> values = Verdicts.values(study.scenario(), study);
        List<Finding> findings = new ArrayList<>();
        for (Pattern pattern : patterns) {
            int at = position(study.scenario(), pattern);
            Expectation e = study.scenario().expect().get(at);
            if (e.is() == Expectation.Is.CROSSES) {
                String verdict = study.verdicts().get(at).outcome().toString();
                findings.add(pattern.oracle()
                        .reported(subject, List.of(), "published: " + pattern.known() + "; verdict: " + verdict));
            } else {
                double[] of = values.get(at);
                String note = Replications.note(pattern.known(), of) + (e.why() == null ? "" : "; " + e.why());
                findings.add(pattern.oracle().judged(subject, List.of(Replications.share(e, of)), note));
            }
        }
        return findings;
    }

    private static int position(Scenario scenario, Pattern pattern) {
        for (int k = 0; k < scenario.expect().size(); k++) {
            if (scenario.expect().get(k).claim().equals(pattern.claim())) {
                return k;
            }
        }
        throw new IllegalStateException(scenario.name() + " has no claim '" + pattern.claim() + "'");
    }

    /** The scenario with no more than these claims and the arms that they are about. */
    private static Scenario only(Scenario s, List<Pattern> patterns) {
        List<Expectation> claims = patterns.stream()
                .map(pattern -> s.expect().get(position(s, pattern)))
                .toList();
        Set<String> needed = new LinkedHashSet<>(List.of(s.baselineArm().name()));
        for (Expectation e : claims) {
            for (String arm : new String[] {e.arm(), e.against(), e.lessArm(), e.lessAgainst()}) {
                if (arm != null) {
                    needed.add(arm);
                }
            }
        }
        List<Arm> arms = needed.stream().map(s::arm).toList();
        return new Scenario(s.name(), s.question(), arms, 0, s.experiment(), claims, s.covers(), s.sources());
    }
}
