package holdfast.proof.yardstick;

import sim.engine.SimState;

/**
 * The core loop of a loyalty market in idiomatic MASON: one object per customer on the schedule, neighbours as references,
 * the simulation's own random generator, {@code Math.exp} and {@code Math.log}, customers of one period in random order.
 * Holdfast's speed is stated as a multiple of this one's.
 */
public final class YardstickMarket extends SimState {
    private static final long serialVersionUID = 1;
    private static final int NEIGHBOURS = 6;
    private static final double REWIRED = 0.05;

    final transient YardstickFirm[] firms = {
        new YardstickFirm(0, 0.62, 0.78, 1.00, 0.30),
        new YardstickFirm(1, 0.68, 0.68, 1.10, 0.20),
        new YardstickFirm(2, 0.60, 0.62, 0.95, 0.15),
        new YardstickFirm(3, 0.72, 0.75, 1.20, 0.25),
        new YardstickFirm(4, 0.55, 0.80, 0.85, 0.40)
    };
    private final int size;
    private boolean even;

    /** @param size number of customers, at least 7 */
    public YardstickMarket(long seed, int size) {
        super(seed);
        if (size <= NEIGHBOURS) {
            throw new IllegalArgumentException("size is " + size + ", it must exceed " + NEIGHBOURS);
        }
        this.size = size;
        start();
        YardstickCustomer[] customers = new YardstickCustomer[size];
        for (int i = 0; i < size; i++) {
            customers[i] = new YardstickCustomer(this, NEIGHBOURS);
            schedule.scheduleRepeating(customers[i]);
        }
        connect(customers);
    }

    /** Three neighbours on either side, each tie rewired to anybody with a small probability. */
    private void connect(YardstickCustomer[] customers) {
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < NEIGHBOURS; k++) {
                int step = k / 2 + 1;
                int near = Math.floorMod(k % 2 == 0 ? i + step : i - step, size);
                int anybody = Math.floorMod(i + 1 + random.nextInt(size - 1), size);
                customers[i].neighbours[k] = customers[random.nextBoolean(REWIRED) ? anybody : near];
            }
        }
    }

    /** Runs one period. */
    public void period() {
        even = !even;
        for (YardstickFirm firm : firms) {
            firm.startPeriod();
        }
        schedule.step(this);
    }

    boolean evenPeriod() {
        return even;
    }

    public int customers() {
        return size;
    }

    /** Share of all customers who left a firm in the last period. */
    public double churn() {
        int churned = 0;
        for (YardstickFirm firm : firms) {
            churned += firm.churned;
        }
        return (double) churned / size;
    }

    /** Share of all customers whose firm this is after the last period. */
    public double share(int firm) {
        return (double) firms[firm].customers / size;
    }

    /** Mean satisfaction of the customers of any firm in the last period. */
    public double satisfaction() {
        double sum = 0;
        int customers = 0;
        for (YardstickFirm firm : firms) {
            sum += firm.satisfaction;
            customers += firm.customers;
        }
        return sum / customers;
    }
}
