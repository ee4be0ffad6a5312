package holdfast.lab.report;

import holdfast.lab.lives.FateCount;
import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Verdict;
import holdfast.lab.store.DepartureRow;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.RetentionRow;
import holdfast.scenario.Scenario;
import java.util.List;

/** All that the report is made from: what is read from a results folder, and nothing else. */
interface ReportData {
    Manifest manifest();

    Scenario scenario();

    /** Names of the arms in declared order. */
    List<String> arms();

    /** Name of the arm with which the others are compared. */
    String baseline();

    /** Names of the firms, without the row of no firm. */
    List<String> firms();

    /** Replications of every arm, failed ones included; they are numbered from 1. */
    int replications();

    /** Number of the last period; the first measured one is 1. */
    int lastPeriod();

    /** A value in model units; NaN where there was nothing to measure or the run failed. */
    double value(String metric, String arm, int replication, String firm, int period);

    List<Effect> effects();

    List<DepartureRow> departures();

    List<Verdict> verdicts();

    List<RetentionRow> retention();

    /** What the other arms make of each customer of the baseline; empty where that is not known. */
    List<FateCount> fates();
}
