package holdfast.lab.remote;

import holdfast.lab.study.Simulator;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Runs each market on a cluster. Those who ask wait, so there must be at least as many of them as the cluster has slots; what
 * they ask for at the same time is sent together. A run is not shared with another, for they meet on different machines.
 */
public final class RemoteSimulator implements Simulator {
    /** How often one who waits looks whether to give up, milliseconds. */
    private static final int LOOK = 200;

    private record Wanted(Errand errand, CompletableFuture<byte[]> answer) {}

    private final Cluster cluster;
    private final boolean notes;
    private final BlockingQueue<Wanted> wanted = new LinkedBlockingQueue<>();

    public RemoteSimulator(Cluster cluster) {
        this(cluster, false);
    }

    private RemoteSimulator(Cluster cluster, boolean notes) {
        this.cluster = cluster;
        this.notes = notes;
        Thread sender = new Thread(this::send, "holdfast-sender");
        sender.setDaemon(true);
        sender.start();
    }

    @Override
    public Simulator noting() {
        return new RemoteSimulator(cluster, true);
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        Wanted mine = new Wanted(new Errand(RemoteRun.errand(spec, seed, notes), null), new CompletableFuture<>());
        wanted.add(mine);
        while (true) {
            if (interrupted.getAsBoolean()) {
                throw new CancellationException();
            }
            try {
                return RemoteRun.observations(spec, mine.answer().get(LOOK, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                continue;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private void send() {
        try {
            while (true) {
                List<Wanted> batch = new ArrayList<>();
                batch.add(wanted.take());
                wanted.drainTo(batch);
                send(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(List<Wanted> batch) {
        try {
            List<Errand> errands = batch.stream().map(Wanted::errand).toList();
            cluster.send(RemoteRun.class, new byte[0], errands, answer -> {
                CompletableFuture<byte[]> waiting = batch.get(answer.index()).answer();
                if (answer.failure() == null) {
                    waiting.complete(answer.result());
                } else {
                    waiting.completeExceptionally(new IllegalStateException(answer.failure()));
                }
            });
        } catch (RuntimeException e) {
            batch.forEach(each -> each.answer().completeExceptionally(e));
        }
    }
}
