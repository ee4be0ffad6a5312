package holdfast.spark;

import holdfast.lab.remote.Answer;
import holdfast.lab.remote.Errand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * Errands that Spark carries out as tasks of one job. If the job is given up because one of them takes down every executor it
 * comes to, those without an answer are sent again, each as a job of its own: only the one that does it fails.
 */
final class Job {
    private final SparkContext context;
    private final Carry work;
    private Runnable end;
    private final List<Errand> errands;
    private final List<Integer> numbers;
    private final Consumer<Answer> sink;
    private final BitSet answered = new BitSet();

    /** @param numbers which of the errands */
    Job(SparkContext context, Carry work, List<Errand> errands, List<Integer> numbers, Consumer<Answer> sink) {
        this.context = context;
        this.work = work;
        this.errands = errands;
        this.numbers = numbers;
        this.sink = sink;
    }

    /** @param end called when all is over, unless jobs of their own follow */
    void start(Runnable end) {
        this.end = end;
        List<Object> tasks = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k++) {
            tasks.add(k);
        }
        RDD<byte[]> rdd = context.makeRDD(sources(), ClassTag.apply(byte[].class));
        SimpleFutureAction<BoxedUnit> job =
                context.submitJob(rdd, work, CollectionConverters.asScala(tasks).toSeq(), new Take(), new Done());
        job.onComplete(new End(), scala.concurrent.ExecutionContext.global());
    }

    /** Each errand a partition of its own, with the place where it had better be. */
    private Seq<Tuple2<byte[], Seq<String>>> sources() {
        List<Tuple2<byte[], Seq<String>>> sources = new ArrayList<>();
        for (int number : numbers) {
            Errand errand = errands.get(number);
            List<String> places = errand.place() == null ? List.of() : List.of(errand.place());
            sources.add(new Tuple2<>(
                    errand.input(), CollectionConverters.asScala(places).toSeq()));
        }
        return CollectionConverters.asScala(sources).toSeq();
    }

    private void answer(int task, Object[] parts) {
        synchronized (answered) {
            if (answered.get(task)) {
                return;
            }
            answered.set(task);
        }
        sink.accept(new Answer(numbers.get(task), (byte[]) parts[0], (String) parts[1], (String) parts[2]));
    }

    private void ended(Throwable failure) {
        List<Integer> open = new ArrayList<>();
        synchronized (answered) {
            for (int k = answered.nextClearBit(0); k < numbers.size(); k = answered.nextClearBit(k + 1)) {
                open.add(k);
            }
        }
        for (int task : open) {
            if (numbers.size() == 1 || context.isStopped()) {
                answer(task, new Object[] {null, "the cluster gave up on this run: " + failure.getMessage(), null});
            } else {
                new Job(context, work, errands, List.of(numbers.get(task)), sink).start(() -> {});
            }
        }
    }

    private final class Take extends AbstractFunction2<Object, Object[], BoxedUnit> {
        @Override
        public BoxedUnit apply(Object task, Object[] parts) {
            answer((Integer) task, parts);
            return BoxedUnit.UNIT;
        }
    }

    private static final class Done extends AbstractFunction0<BoxedUnit> {
        @Override
        public BoxedUnit apply() {
            return BoxedUnit.UNIT;
        }
    }

    private final class End extends AbstractFunction1<Try<BoxedUnit>, Object> {
        @Override
        public Object apply(Try<BoxedUnit> result) {
            if (result.isFailure()) {
                ended(result.failed().get());
            } else {
                end.run();
            }
            return BoxedUnit.UNIT;
        }
    }
}
