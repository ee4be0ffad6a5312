package holdfast.lab.remote;

import java.util.List;
import java.util.function.Consumer;

/** Machines that carry out errands. May be used from several threads. */
public interface Cluster extends AutoCloseable {
    /** Errands that are carried out at the same time. */
    int slots();

    /**
     * Sends errands and returns at once. What a machine did not finish, because it was lost, is done by another one.
     *
     * @param work a public class with a public constructor without arguments that is a {@code Function<byte[][], byte[]>}: it takes
     *     what is common and what is its own
     * @param common what all these errands need; may be large
     * @param sink takes the answer of every errand, once each, in the order in which they are done, from any thread
     */
    void send(Class<?> work, byte[] common, List<Errand> errands, Consumer<Answer> sink);

    @Override
    void close();
}
