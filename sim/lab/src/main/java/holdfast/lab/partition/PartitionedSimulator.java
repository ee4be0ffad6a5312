package holdfast.lab.partition;

import holdfast.lab.remote.Answer;
import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.Errand;
import holdfast.lab.remote.SpecForm;
import holdfast.lab.study.Simulator;
import holdfast.lab.sweep.ObservationsForm;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Observations;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs each market in parts on the machines of a cluster. A part that is lost with its machine goes on elsewhere, from where its
 * state was kept last; the others wait, and lose nothing. Who leaves is not noted customer by customer.
 */
public final class PartitionedSimulator implements Simulator {
    /** How often it looks whether to give up, milliseconds. */
    private static final int LOOK = 200;

    /** Of customers who talk: what they tell in a period goes through the driver in one array of at most 2 GB. */
    private static final int MOST_TALKING = 230_000_000;

    private final Cluster cluster;
    private final int parts;
    private final int every;
    private final String folder;

    /**
     * @param parts at least 1
     * @param every the parts' states are kept each time after so many periods
     * @param folder where, reached by all machines; empty: nowhere, and a lost part begins anew
     */
    public PartitionedSimulator(Cluster cluster, int parts, int every, String folder) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts is " + parts + ", needed is at least 1");
        }
        this.cluster = cluster;
        this.parts = parts;
        this.every = every;
        this.folder = folder;
    }

    @Override
    public Observations run(MarketSpec spec, long seed, BooleanSupplier interrupted) {
        if (spec.market().rules().talks() && spec.market().customers() > MOST_TALKING) {
            throw new IllegalArgumentException(
                    "market.customers is " + spec.market().customers()
                            + ", of customers who talk at most " + MOST_TALKING
                            + " are possible: take fewer, or wordOfMouth.off: true");
        }
        try (ExchangeLog log = new ExchangeLog(folder.isEmpty() ? 0 : every)) {
            return new Run(spec, seed, interrupted, log).observations();
        }
    }

    /** One market under way. */
    private final class Run {
        private final MarketSpec spec;
        private final BooleanSupplier interrupted;
        private final ExchangeLog log;
        private final byte[] world;
        private final List<PartErrand> errands = new ArrayList<>();
        private final String[] places;

        Run(MarketSpec spec, long seed, BooleanSupplier interrupted, ExchangeLog log) {
            this.spec = spec;
            this.interrupted = interrupted;
            this.log = log;
            this.world = SpecForm.bytes(spec);
            int customers = spec.market().customers();
            int count = Math.min(parts, customers);
            String name = log.name();
            for (int k = 0; k < count; k++) {
                int from = (int) ((long) customers * k / count);
                int to = (int) ((long) customers * (k + 1) / count);
                errands.add(new PartErrand(name, k, from, to, 0, every, folder, seed, spec));
            }
            this.places = new String[count];
        }

        Observations observations() {
            int total = spec.horizon().total();
            byte[] before = {};
            for (int period = 0; period < total; period++) {
                before = Exchange.whole(round(period, before));
                log.keep(period, before);
            }
            byte[] observed = round(total, before).get(0);
            return ObservationsForm.observations(spec, ByteBuffer.wrap(observed));
        }

        /** What every part answers for a period. */
        private List<byte[]> round(int period, byte[] before) {
            List<Integer> all = new ArrayList<>();
            for (int k = 0; k < errands.size(); k++) {
                all.add(k);
            }
            byte[][] answers = ask(period, before, all);
            List<byte[]> published = new ArrayList<>();
            for (int k = 0; k < answers.length; k++) {
                byte[] answer = answers[k];
                if (answer[0] == PartWork.BEHIND) {
                    answer =
                            catchUp(k, ByteBuffer.wrap(answer, 1, Integer.BYTES).getInt(), period);
                }
                published.add(Arrays.copyOfRange(answer, 1, answer.length));
            }
            return published;
        }

        /** Lets a part live once more through what was lost with it. */
        private byte[] catchUp(int part, int from, int period) {
            byte[] answer = null;
            for (int past = from; past <= period; past++) {
                answer = ask(past, past == 0 ? new byte[0] : log.read(past - 1), List.of(part))[0];
                if (answer[0] == PartWork.BEHIND) {
                    // Lost again on the way.
                    past = ByteBuffer.wrap(answer, 1, Integer.BYTES).getInt() - 1;
                }
            }
            return answer;
        }

        private byte[][] ask(int period, byte[] before, List<Integer> of) {
            List<Errand> sent = new ArrayList<>();
            for (int part : of) {
                sent.add(new Errand(errands.get(part).at(period).bytes(world), places[part]));
            }
            BlockingQueue<Answer> queue = new LinkedBlockingQueue<>();
            cluster.send(PartWork.class, before, sent, queue::add);
            byte[][] results = new byte[of.size()][];
            for (int k = 0; k < results.length; k++) {
                Answer answer = next(queue);
                int part = of.get(answer.index());
                if (answer.failure() != null) {
                    throw new IllegalStateException(
                            "part " + (part + 1) + " of " + errands.size() + ": " + answer.failure());
                }
                places[part] = answer.place();
                results[answer.index()] = answer.result();
            }
            return results;
        }

        private Answer next(BlockingQueue<Answer> queue) {
            try {
                while (true) {
                    if (interrupted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    Answer answer = queue.poll(LOOK, TimeUnit.MILLISECONDS);
                    if (answer != null) {
                        return answer;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }
}
