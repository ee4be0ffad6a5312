package holdfast.spark;

import holdfast.lab.remote.Cluster;
import holdfast.lab.remote.ClusterEngine;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Apache Spark: a standalone cluster, YARN, Kubernetes, or this machine. */
public final class SparkEngine implements ClusterEngine {
    private static final List<String> FORMS = List.of("spark://", "k8s://", "yarn", "local");

    private static String address;
    private static SparkCluster cluster;

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Cluster connect(String master, List<Path> program) {
        if (FORMS.stream().noneMatch(master::startsWith)) {
            throw new IllegalArgumentException(
                    "'" + master + "' is no address of a Spark master; it has one of the forms"
                            + " spark://host:7077, k8s://https://host:6443, yarn, local[2]");
        }
        synchronized (SparkEngine.class) {
            if (cluster == null || cluster.closed()) {
                cluster = reach(master, program);
                address = master;
            } else if (!address.equals(master)) {
                throw new IllegalStateException("this process is at work with " + address + " already");
            }
            return cluster;
        }
    }

    private static SparkCluster reach(String master, List<Path> program) {
        Thread.currentThread().setContextClassLoader(SparkEngine.class.getClassLoader());
        SparkConf conf = new SparkConf(true).setMaster(master);
        conf.setIfMissing("spark.app.name", "holdfast");
        conf.setIfMissing("spark.ui.enabled", "false");
        // A market's state lives in one executor: going elsewhere costs more than a short wait for it.
        conf.setIfMissing("spark.locality.wait", "10s");
        // Word of mouth of a large market goes through the driver.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        conf.setIfMissing("spark.rpc.message.maxSize", "1024");
        if (master.startsWith("spark://127.0.0.1:")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        try {
            SparkContext context = new SparkContext(conf);
            ProgramJar.of(program).forEach(jar -> context.addJar(jar.toUri().toString()));
            return new SparkCluster(context, master);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "no Spark cluster could be reached at " + master + ": " + e.getMessage(), e);
        }
    }
}
