package holdfast.lab.partition;

import holdfast.lab.remote.Answer;
import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.Errand;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Machines for tests: each has classes of its own, shares nothing with the others but bytes, and can be lost. */
final class Isolates implements Cluster {
    private final List<ClassLoader> machines = new ArrayList<>();
    private int asked;
    /** The machine that is lost when so many errands have been carried out. */
    private int lost = -1;

    private int lostAfter;
    private int carried;

    Isolates(int count) {
        for (int k = 0; k < count; k++) {
            machines.add(machine());
        }
    }

    /** Loses a machine, with all that it knows, after so many errands; another one that knows nothing takes its place. */
    Isolates losing(int machine, int errands) {
        lost = machine;
        lostAfter = errands;
        return this;
    }

    private static ClassLoader machine() {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public int slots() {
        return machines.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void send(Class<?> work, byte[] common, List<Errand> errands, Consumer<Answer> sink) {
        for (int k = 0; k < errands.size(); k++) {
            if (++carried == lostAfter && lost >= 0) {
                machines.set(lost, machine());
            }
            Errand errand = errands.get(k);
            int at = errand.place() == null ? asked++ % machines.size() : Integer.parseInt(errand.place());
            try {
                Object made = Class.forName(work.getName(), true, machines.get(at))
                        .getConstructor()
                        .newInstance();
                byte[] result = ((Function<byte[][], byte[]>) made).apply(new byte[][] {common, errand.input()});
                sink.accept(new Answer(k, result, null, Integer.toString(at)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                sink.accept(new Answer(k, null, e.toString(), Integer.toString(at)));
            }
        }
    }

    @Override
    public void close() {}
}
