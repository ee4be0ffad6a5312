package holdfast.lab.remote;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Threads of this process as a cluster: for one large market on all processors. */
public final class ThisMachine implements Cluster {
    private final int slots;
    private final ExecutorService pool;

    /** @param slots threads */
    public ThisMachine(int slots) {
        this.slots = slots;
        this.pool = Executors.newFixedThreadPool(slots, work -> {
            Thread thread = new Thread(work, "holdfast-part");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void send(Class<?> work, byte[] common, List<Errand> errands, Consumer<Answer> sink) {
        for (int k = 0; k < errands.size(); k++) {
            int index = k;
            pool.execute(() -> sink.accept(answer(work, index, common, errands.get(index))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Answer answer(Class<?> work, int index, byte[] common, Errand errand) {
        try {
            Object made = work.getConstructor().newInstance();
            byte[] result = ((Function<byte[][], byte[]>) made).apply(new byte[][] {common, errand.input()});
            return new Answer(index, result, null, null);
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            return new Answer(index, null, e.getMessage() == null ? e.toString() : e.getMessage(), null);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
