package holdfast.lab.report;

import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Verdict;
import holdfast.lab.store.DepartureRow;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.Results;
import holdfast.lab.store.RetentionRow;
import holdfast.scenario.Scenario;
import java.util.List;

/** A results folder as the report sees it. */
record ResultsData(Results results) implements ReportData {
    @Override
    public Manifest manifest() {
        return results.manifest();
    }

    @Override
    public Scenario scenario() {
        return results.scenario();
    }

    @Override
    public List<String> arms() {
        return results.arms();
    }

    @Override
    public String baseline() {
        return results.baseline();
    }

    @Override
    public List<String> firms() {
        return results.firms();
    }

    @Override
    public int replications() {
        return results.replications();
    }

    @Override
    public int lastPeriod() {
        return results.lastPeriod();
    }

    @Override
    public double value(String metric, String arm, int replication, String firm, int period) {
        return results.value(metric, arm, replication, firm, period);
    }

    @Override
    public List<Effect> effects() {
        return results.effects();
    }

    @Override
    public List<DepartureRow> departures() {
        return results.departures();
    }

    @Override
    public List<Verdict> verdicts() {
        return results.verdicts();
    }

    @Override
    public List<FateCount> fates() {
        return results.fates();
    }

    @Override
    public List<RetentionRow> retention() {
        return results.retention();
    }
}
