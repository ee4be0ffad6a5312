package holdfast.proof.bench;

import holdfast.proof.yardstick.YardstickMarket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One period of the yardstick with 100,000 customers; the score is nanoseconds per customer-period. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class YardstickBenchmark {
    private static final int CUSTOMERS = 100_000;

    private YardstickMarket market;

    @Setup
    public void open() {
        market = new YardstickMarket(1, CUSTOMERS);
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void period() {
        market.period();
    }
}
