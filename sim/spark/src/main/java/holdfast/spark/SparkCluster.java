package holdfast.spark;

import holdfast.lab.remote.Answer;
import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.Errand;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.reflect.ClassTag;

/** A Spark cluster that was reached. */
final class SparkCluster implements Cluster {
    /** For so long the first executor is waited for, seconds. */
    private static final int PATIENCE = 60;

    /** Once nobody else has come for so long, all are there; seconds. */
    private static final int SETTLED = 3;

    private final SparkContext context;
    private final int slots;

    SparkCluster(SparkContext context, String master) {
        this.context = context;
        this.slots = master.startsWith("local") ? context.defaultParallelism() : awaitExecutors(master);
    }

    private int awaitExecutors(String master) {
        int seen = 0;
        int steady = 0;
        for (int tick = 0; tick < 4 * PATIENCE && steady < 4 * SETTLED; tick++) {
            int now = context.statusTracker().getExecutorInfos().length - 1;
            steady = now > 0 && now == seen ? steady + 1 : 0;
            seen = now;
            pause();
        }
        if (seen == 0) {
            context.stop();
            throw new IllegalStateException("no executor came within " + PATIENCE
                    + " s; are there workers with free cores and memory? See the master's page, and what is asked for:"
                    + " -Dspark.executor.memory, -Dspark.executor.cores");
        }
        return Math.max(1, context.defaultParallelism());
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void send(Class<?> work, byte[] common, List<Errand> errands, Consumer<Answer> sink) {
        List<Integer> all = IntStream.range(0, errands.size()).boxed().toList();
        if (common.length == 0) {
            new Job(context, new Carry(work.getName(), null), errands, all, sink).start(() -> {});
            return;
        }
        Broadcast<byte[]> shared = context.broadcast(common, ClassTag.apply(byte[].class));
        new Job(context, new Carry(work.getName(), shared), errands, all, sink).start(shared::destroy);
    }

    boolean closed() {
        return context.isStopped();
    }

    @Override
    public void close() {
        context.stop();
    }
}
