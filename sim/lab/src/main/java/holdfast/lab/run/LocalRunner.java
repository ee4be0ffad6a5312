package holdfast.lab.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Carries out tasks on threads of this process. Threads run a little ahead of the sink, never far, so that few results
 * wait in memory.
 */
public final class LocalRunner implements Runner {
    private final int threads;
    private final BooleanSupplier stopped;

    /** Runs with so many threads until all is done. */
    public LocalRunner(int threads) {
        this(threads, () -> false);
    }

    /**
     * @param threads at least 1
     * @param stopped asked before each task; once true no task is begun. A task under way may look for itself and throw
     *     {@link CancellationException}: it is then abandoned, not failed
     */
    public LocalRunner(int threads, BooleanSupplier stopped) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", allowed is at least 1");
        }
        this.threads = threads;
        this.stopped = stopped;
    }

    @Override
    public <T, R> void run(List<T> tasks, Function<T, R> work, Consumer<RunOutcome<T, R>> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, LocalRunner::thread);
        try {
            Deque<Future<RunOutcome<T, R>>> ahead = new ArrayDeque<>();
            int next = 0;
            while (next < tasks.size() || !ahead.isEmpty()) {
                for (; next < tasks.size() && ahead.size() < 3 * threads && !stopped.getAsBoolean(); next++) {
                    T task = tasks.get(next);
                    ahead.add(pool.submit(() -> carryOut(task, work)));
                }
                if (ahead.isEmpty()) {
                    return;
                }
                RunOutcome<T, R> outcome = ahead.remove().get();
                if (outcome != null) {
                    sink.accept(outcome);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The outcome, or null if the task was abandoned. */
    private <T, R> RunOutcome<T, R> carryOut(T task, Function<T, R> work) {
        if (stopped.getAsBoolean()) {
            return null;
        }
        try {
            return new RunOutcome.Completed<>(task, work.apply(task));
        } catch (CancellationException e) {
            return null;
        } catch (OutOfMemoryError e) {
            return new RunOutcome.Failed<>(task, outOfMemory(), e);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new RunOutcome.Failed<>(task, e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private String outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "out of memory: " + threads + " run(s) at a time do not fit into the heap of " + megabytes
                + " MB. Use fewer threads, fewer customers or a larger heap (JDK_JAVA_OPTIONS=-Xmx8g)";
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "holdfast-run");
        thread.setDaemon(true);
        return thread;
    }
}
