package holdfast.spark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Spark cluster on this machine: a master and workers, each a process of its own, on the loopback interface. */
final class Loopback implements AutoCloseable {
    /** Spark's jars, as the build has copied them. */
    static final Path LIBRARIES = Path.of("target", "engine").toAbsolutePath();

    private final Path home;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    Loopback(Path folder, int workers, String memory) throws IOException {
        home = Files.createDirectories(folder.resolve("spark"));
        Files.createSymbolicLink(home.resolve("jars"), LIBRARIES);
        Files.writeString(home.resolve("RELEASE"), "");
        port = freePort();
        master = start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "" + freePort());
        awaitPort();
        for (int k = 0; k < workers; k++) {
            addWorker(memory);
        }
    }

    void addWorker(String memory) throws IOException {
        workers.add(start(
                "worker-" + workers.size(),
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "1",
                "--memory",
                memory,
                "--webui-port",
                "" + freePort(),
                "--work-dir",
                home.resolve("work-" + workers.size()).toString(),
                address()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(String name, String main, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                LIBRARIES + "/*",
                main));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", home.resolve("local").toString());
        return builder.start();
    }

    private void awaitPort() throws IOException {
        for (int k = 0; k < 300; k++) {
            try {
                new java.net.Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                pause();
            }
        }
        throw new IOException("no master came: " + Files.readString(home.resolve("master.log")));
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    /** Ends a worker and its executors at once, as a power cut does. */
    void kill(int worker) {
        List<ProcessHandle> all = workers.get(worker).descendants().toList();
        workers.get(worker).destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        for (int k = 0; k < workers.size(); k++) {
            kill(k);
        }
        master.destroyForcibly();
    }
}
