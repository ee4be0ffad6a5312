package holdfast.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void outcomesComeInTaskOrderWhateverTheThreads(int threads) {
        List<Integer> seen = new ArrayList<>();
        new LocalRunner(threads).run(HUNDRED, LocalRunnerTest::slowFirst, outcome -> seen.add(outcome.task()));
        assertThat(seen).isEqualTo(HUNDRED);
    }

    private static int slowFirst(int task) {
        if (task % 7 == 0) {
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return task * task;
    }

    @Test
    void oneThrowingTaskOfAHundredGivesNinetyNineResultsAndOneReason() {
        List<String> reasons = new ArrayList<>();
        AtomicInteger results = new AtomicInteger();
        new LocalRunner(4).<Integer, Integer>run(HUNDRED, task -> 10 / (task - 42), outcome -> {
            if (outcome instanceof RunOutcome.Failed<Integer, Integer> failed) {
                reasons.add(failed.task() + " " + failed.message());
            } else {
                results.incrementAndGet();
            }
        });
        assertThat(reasons).containsExactly("42 / by zero");
        assertThat(results).hasValue(99);
    }

    @Test
    void aTaskThatRunsOutOfMemoryFailsWithAdvice() {
        List<RunOutcome<Integer, int[]>> outcomes = new ArrayList<>();
        new LocalRunner(1)
                .<Integer, int[]>run(
                        List.of(1, 2),
                        task -> {
                            if (task == 1) {
                                throw new OutOfMemoryError("Java heap space");
                            }
                            return new int[1];
                        },
                        outcomes::add);
        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        RunOutcome.Failed.class,
                        failed -> assertThat(failed.message())
                                .startsWith("out of memory")
                                .contains("fewer threads"));
        assertThat(outcomes.get(1)).isInstanceOf(RunOutcome.Completed.class);
    }

    @Test
    void afterAStopNoTaskIsBegunAndTasksUnderWayMayGiveUp() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        new LocalRunner(1, stop::get)
                .<Integer, Integer>run(
                        HUNDRED,
                        task -> {
                            begun.incrementAndGet();
                            if (task == 5) {
                                stop.set(true);
                                throw new CancellationException();
                            }
                            return task;
                        },
                        outcome -> seen.add(outcome.task()));
        assertThat(begun).hasValue(6);
        assertThat(seen).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aFailingSinkIsNotSwallowed() {
        assertThatThrownBy(() -> new LocalRunner(2).run(HUNDRED, task -> task, outcome -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
    }
}
