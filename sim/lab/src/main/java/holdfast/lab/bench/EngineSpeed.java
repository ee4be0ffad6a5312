package holdfast.lab.bench;

/**
 * What one machine does with the bench market.
 *
 * @param customers size of the market
 * @param rounds rounds of which medians were taken
 * @param millionPerSecond million customers stepped through one period in a second of one thread's processor time
 * @param scaling how many times the work of one thread two threads do in the same wall time
 * @param bytesPerCustomer heap that an open market holds, per customer, measured
 * @param statedBytesPerCustomer what the engine says before a run, for budgets
 * @param allocatedPerCustomerPeriod bytes allocated per customer and period while it runs
 */
public record EngineSpeed(
        int customers,
        int rounds,
        double millionPerSecond,
        double scaling,
        double bytesPerCustomer,
        double statedBytesPerCustomer,
        double allocatedPerCustomerPeriod) {}
