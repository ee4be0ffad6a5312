package holdfast.app.cli;

import holdfast.lab.report.SweepReport;
import holdfast.lab.store.SweepFolder;
import holdfast.lab.sweep.Journal;
import holdfast.lab.sweep.PointResults;
import holdfast.lab.sweep.Response;
import holdfast.lab.sweep.Sweep;
import holdfast.lab.sweep.SweepRun;
import java.util.ArrayList;
import java.util.List;

/** Runs what is left of a sweep and says what came of it. */
final class SweepEnd {
    private static final int SHOWN = 40;

    private final Command command;
    private final Threads threads;

    SweepEnd(Command command, Threads threads) {
        this.command = command;
        this.threads = threads;
    }

    Exit run(SweepFolder folder) {
        Context context = command.context;
        Sweep sweep = folder.sweep();
        Journal journal = folder.journal();
        String shown = context.shown(folder.folder());
        if (journal.torn() > 0) {
            command.say("The last " + journal.torn() + " bytes of the journal were torn; those runs are done again.");
        }
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), command.talk.quiet, shown);
        context.interruption().guard();
        SweepRun run = new SweepRun(
                sweep, journal, threads.options(false, context.interruption()), progress, threads.simulator(context));
        boolean whole = run.run();
        progress.end();
        if (!whole) {
            command.complain("Interrupted; " + journal.done() + " of " + sweep.size()
                    + " runs are kept. Go on with: holdfast resume " + shown);
            return Exit.INTERRUPTED;
        }
        command.say(sweep.points().size() + " points × "
                + sweep.scenario().arms().size() + " arms × "
                + sweep.replications() + " replications in " + Numbers.time(run.seconds()) + " on " + threads.words());
        tell(sweep, journal);
        int failed = journal.failed();
        folder.finish(run.seconds(), threads.count(), SweepReport::pages);
        if (!command.talk.json && !command.talk.quiet) {
            command.data(shown + "/report.html");
        }
        if (failed > 0) {
            command.complain(failed + " of " + sweep.size() + " runs failed; " + shown
                    + "/manifest.json says why, with the line that repeats each.");
        }
        return failed > 0 ? Exit.FAILED : Exit.OK;
    }

    /** The first measure in every arm at every point. */
    private void tell(Sweep sweep, Journal journal) {
        if (command.talk.quiet && !command.talk.json) {
            return;
        }
        List<String> columns = new ArrayList<>(List.of("arm", "point"));
        sweep.points().factors().forEach(factor -> columns.add(factor.path()));
        columns.addAll(List.of("measure", "mean", "ciLow", "ciHigh", "replications"));
        Table table = new Table(columns.toArray(String[]::new));
        PointResults first = new PointResults(sweep, journal, 0);
        boolean all = command.talk.json || command.talk.plain;
        int points =
                all ? sweep.points().size() : Math.min(SHOWN, sweep.points().size());
        for (int p = 0; p < points; p++) {
            Object[] values = sweep.points().shown(p);
            for (Response r : new PointResults(sweep, journal, p).responses(first)) {
                if (all || r.measure().equals(sweep.measures().get(0))) {
                    List<Object> row = new ArrayList<>(List.of(r.arm(), r.point()));
                    row.addAll(List.of(values));
                    row.addAll(List.of(
                            r.measure().words(),
                            r.level().mean(),
                            r.level().ciLow(),
                            r.level().ciHigh(),
                            r.level().n()));
                    table.add(row.toArray());
                }
            }
        }
        command.table(table);
        if (points < sweep.points().size()) {
            command.say("… and " + (sweep.points().size() - points) + " more points in responses.csv");
        }
    }
}
