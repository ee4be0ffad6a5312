package holdfast.lab.study;

/**
 * How fast an experiment ran.
 *
 * @param customerPeriodsPerSecond customers times periods (warm-up included) per second, all threads together
 * @param bytesPerCustomer memory of one customer, the largest of all arms
 * @param seconds wall-clock time of all runs
 */
public record Performance(double customerPeriodsPerSecond, double bytesPerCustomer, double seconds, int threads) {}
