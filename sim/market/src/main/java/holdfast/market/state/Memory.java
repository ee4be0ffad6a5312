package holdfast.market.state;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import java.util.Arrays;

/**
 * What customers of a contractual market remember of the two firms they left last. Nothing fades here: what is left of a
 * memory is worked out from the time since, when it is needed.
 */
public final class Memory implements Lasting {
    /** Former providers that are remembered. */
    public static final int SLOTS = 2;

    /** [slot][customer] The firm, or NONE; slot 0 is the one left last. */
    public final byte[][] firm;
    /** [slot][customer] Period in which it was left. */
    public final short[][] leftAt;
    /** [slot][customer] Satisfaction then, 0 to 1. */
    public final float[][] satisfaction;
    /** [slot][customer] Loyalty then, 0 to 1. */
    public final float[][] loyalty;
    /** [slot][customer] Grievance then, 0 to 1. */
    public final float[][] grievance;

    Memory(int size) {
        firm = new byte[SLOTS][size];
        leftAt = new short[SLOTS][size];
        satisfaction = new float[SLOTS][size];
        loyalty = new float[SLOTS][size];
        grievance = new float[SLOTS][size];
        for (byte[] slot : firm) {
            Arrays.fill(slot, Customers.NONE);
        }
    }

    /** The slot that remembers firm f, or −1. */
    public int slot(int i, int f) {
        return firm[0][i] == f ? 0 : firm[1][i] == f ? 1 : -1;
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("firm", firm);
        carrier.carry("leftAt", leftAt);
        carrier.carry("satisfaction", satisfaction);
        carrier.carry("loyalty", loyalty);
        carrier.carry("grievance", grievance);
    }

    /** Forgets everything of a customer. */
    public void clear(int i) {
        firm[0][i] = Customers.NONE;
        firm[1][i] = Customers.NONE;
    }
}
