package holdfast.app.cli;

import holdfast.lab.store.ShardFolder;
import holdfast.lab.sweep.Shard;
import holdfast.lab.sweep.ShardRun;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs one shard of an experiment and says what is left to do. */
final class ShardEnd {
    private final Command command;
    private final Threads threads;

    ShardEnd(Command command, Threads threads) {
        this.command = command;
        this.threads = threads;
    }

    Exit run(ShardFolder folder) {
        Context context = command.context;
        Shard shard = folder.shard();
        String shown = context.shown(folder.folder());
        int before = folder.journal().done();
        if (before > 0) {
            command.say(before + " runs of shard " + shard + " are there already; they are not run again");
        }
        ProgressLine progress =
                new ProgressLine(context.terminal().err(), context.terminal().errIsLively(), command.talk.quiet);
        context.interruption().guard();
        ShardRun run = new ShardRun(
                folder.work(),
                shard,
                folder.journal(),
                threads.options(false, context.interruption()),
                progress,
                threads.simulator(context));
        boolean whole = run.run();
        progress.end();
        int failed = folder.journal().failed();
        if (!whole) {
            command.complain("Interrupted; " + folder.journal().done() + " of " + run.total()
                    + " runs are kept. The same command goes on from there.");
            return Exit.INTERRUPTED;
        }
        tell(shard, shown, run.total(), failed);
        return failed > 0 ? Exit.FAILED : Exit.OK;
    }

    private void tell(Shard shard, String shown, int runs, int failed) {
        if (failed > 0) {
            command.complain(failed + " of " + runs + " runs failed; the merged results will say why.");
        }
        if (command.talk.json) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("shard", shard.toString());
            data.put("folder", shown);
            data.put("runs", runs);
            data.put("failed", failed);
            command.data(Json.text(data));
            return;
        }
        if (!command.talk.quiet) {
            command.data(shown);
        }
        command.say("Shard " + shard + " is done (" + runs + (runs == 1 ? " run" : " runs")
                + "). Once all are: holdfast merge FOLDER... -o RESULTS");
    }
}
