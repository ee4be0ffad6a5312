package holdfast.lab.store;

import holdfast.lab.Synthetic;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.scenario.Expectation;
import holdfast.scenario.Reading;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads folders of synthetic results. */
final class Written {
    static final Scenario SCENARIO =
            Synthetic.scenario(Synthetic.experiment(4), Synthetic.claim(Expectation.Is.ABOVE, "last-2", 0));
    static final RunLine LINE = new RunLine(
            List.of("run", "promises.yaml"), Path.of("promises.yaml"), Instant.parse("2026-01-02T03:04:05Z"));
    static final Pages PAGES = results -> {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("figures/share.svg", "<svg/>");
        pages.put("report.html", "<p>" + results.manifest().resultHash());
        return pages;
    };

    private Written() {}

    static Study study(Scenario scenario, int threads, Simulator simulator) {
        return Study.run(scenario, Synthetic.hash(scenario), StudyOptions.threads(threads), Progress.SILENT, simulator);
    }

    static Study study(Scenario scenario) {
        return study(scenario, 1, Synthetic.MARKET);
    }

    static Path write(Target.Fresh target, Disk disk, Study study) {
        Reading reading = Synthetic.reading(study.scenario());
        try (ResultFolder folder = ResultFolder.hold(target, disk)) {
            return folder.write(study, reading, LINE, PAGES);
        }
    }

    static Path write(Path folder, Study study) {
        return write(new Target.Fresh(folder, null, false), new RealDisk(), study);
    }

    static Results read(Path folder, Scenario scenario) {
        return Results.read(folder, file -> Synthetic.reading(scenario));
    }
}
