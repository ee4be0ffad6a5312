package holdfast.lab.partition;

import holdfast.lab.sweep.ObservationsForm;
import holdfast.market.engine.Slice;
import holdfast.market.engine.Slice.Published;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A part's side: keeps its slice in this process from period to period. Where it is asked for a period that it cannot begin, since
 * this process has not lived the one before, it answers from where it can, and is asked for the periods in between.
 */
public final class PartWork implements Function<byte[][], byte[]> {
    /** First byte of an answer: what the part published follows, or the period from which it can go on, or what was observed. */
    static final byte PUBLISHED = 0;

    static final byte BEHIND = 1;
    static final byte OBSERVED = 2;

    private static final Map<String, Part> HELD = Collections.synchronizedMap(new TreeMap<>());
    private static final Map<String, Heard> WHOLE = Collections.synchronizedMap(new TreeMap<>());

    /** What everybody published in the period before one, read once for all parts in this process. */
    private record Heard(int period, Published published) {}

    /** A slice, the period that it has lived without knowing yet what came of the others, and its answer. */
    private static final class Part {
        private Slice slice;
        private int lived = -1;
        private byte[] answer;
    }

    @Override
    public byte[] apply(byte[][] input) {
        PartErrand errand = PartErrand.of(input[1]);
        Part part = HELD.computeIfAbsent(errand.run() + "/" + errand.part(), name -> new Part());
        synchronized (part) {
            return answer(part, errand, input[0]);
        }
    }

    private static byte[] answer(Part part, PartErrand errand, byte[] whole) {
        int period = errand.period();
        if (part.slice != null && part.lived == period) {
            return part.answer;
        }
        if (part.slice == null || part.lived != period - 1) {
            Path kept = file(errand, period);
            if (period == 0) {
                part.slice = Slice.open(errand.spec(), errand.seed(), errand.from(), errand.to());
            } else if (kept != null && Files.exists(kept)) {
                part.slice = Slice.restore(
                        errand.spec(), SnapshotFile.read(kept), errand.from(), errand.to(), heard(errand, whole));
            } else {
                return ByteBuffer.allocate(1 + Integer.BYTES)
                        .put(BEHIND)
                        .putInt(best(errand))
                        .array();
            }
        } else {
            part.answer = null;
            part.slice.settle(heard(errand, whole));
            keep(part, errand);
        }
        if (part.slice.finished()) {
            HELD.remove(errand.run() + "/" + errand.part());
            WHOLE.remove(errand.run());
            if (errand.every() > 0 && !errand.folder().isEmpty()) {
                delete(file(errand, (errand.period() - 1) / errand.every() * errand.every()));
                delete(Path.of(errand.folder(), errand.run()));
            }
            ByteBuffer body = ObservationsForm.body(0, part.slice.observations());
            return ByteBuffer.allocate(1 + body.remaining())
                    .put(OBSERVED)
                    .put(body)
                    .array();
        }
        byte[] published = Exchange.part(part.slice.live());
        part.lived = period;
        part.answer = ByteBuffer.allocate(1 + published.length)
                .put(PUBLISHED)
                .put(published)
                .array();
        return part.answer;
    }

    private static Published heard(PartErrand errand, byte[] whole) {
        return WHOLE.compute(
                        errand.run(),
                        (run, last) -> last != null && last.period() == errand.period()
                                ? last
                                : new Heard(
                                        errand.period(),
                                        Exchange.read(
                                                whole, errand.spec().market().customers())))
                .published();
    }

    private static Path file(PartErrand errand, int period) {
        return errand.folder().isEmpty()
                ? null
                : Path.of(errand.folder(), errand.run(), "part-" + errand.part() + "-period-" + period);
    }

    private static boolean due(PartErrand errand, int period) {
        return !errand.folder().isEmpty() && errand.every() > 0 && period > 0 && period % errand.every() == 0;
    }

    private static void keep(Part part, PartErrand errand) {
        if (due(errand, errand.period()) && !part.slice.finished()) {
            SnapshotFile.write(file(errand, errand.period()), part.slice.snapshot());
            delete(file(errand, errand.period() - errand.every()));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A state that is no longer needed takes some room, and nothing else.
        }
    }

    /** The last period from which the part can go on here. */
    private static int best(PartErrand errand) {
        for (int period = errand.period() - 1; period > 0; period--) {
            if (due(errand, period) && Files.exists(file(errand, period))) {
                return period;
            }
        }
        return 0;
    }
}
