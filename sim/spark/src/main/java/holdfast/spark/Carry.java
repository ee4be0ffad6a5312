package holdfast.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.SparkEnv;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * Carries out one errand in an executor. What it throws is an answer, so that one run that fails costs no other; only an executor
 * that is lost makes Spark send the errand again.
 */
final class Carry extends AbstractFunction1<Iterator<byte[]>, Object[]> implements Serializable {
    private static final long serialVersionUID = 1;

    private final String work;
    private final Broadcast<byte[]> common;

    /** @param common null: nothing */
    Carry(String work, Broadcast<byte[]> common) {
        this.work = work;
        this.common = common;
    }

    /** The result, the failure, and the place. */
    @Override
    @SuppressWarnings("unchecked")
    public Object[] apply(Iterator<byte[]> errands) {
        SparkEnv here = SparkEnv.get();
        String place = "executor_" + here.blockManager().blockManagerId().host() + "_" + here.executorId();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            byte[][] input = {common == null ? new byte[0] : common.value(), errands.next()};
            Object made = Class.forName(work, true, loader).getConstructor().newInstance();
            return new Object[] {((Function<byte[][], byte[]>) made).apply(input), null, place};
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Object[] {null, "the program is not complete on this machine: " + e, place};
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return new Object[] {
                null,
                "out of memory: the run does not fit into the " + megabytes
                        + " MB of an executor. Give executors more memory (-Dspark.executor.memory=8g) or fewer cores",
                place
            };
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new Object[] {null, e.getMessage() == null ? e.toString() : e.getMessage(), place};
        }
    }
}
