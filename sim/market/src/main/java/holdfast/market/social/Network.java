package holdfast.market.social;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.state.Encounters;

/**
 * Who knows whom. Neighbour k of a customer is a pure function of (seed, customer, k): nothing is stored, any slice of the
 * market can ask for any neighbour, and every arm has the same network. Ties are directed: whom one can hear.
 *
 * <p>Small world: a ring in which a share of ties leads anywhere (after Watts and Strogatz 1998). Scale-free: listeners
 * choose customer number N·v^((a−1)/(a−2))-wise, so that the number of listeners falls as a power with exponent a (static
 * form of preferential attachment; Goh, Kahng and Kim 2001).
 */
final class Network {
    private final NetworkSpec spec;
    private final long customers;
    private final long prefix;
    private final int rewiring;
    private final float power;

    Network(NetworkSpec spec, long customers, long seed) {
        this.spec = spec;
        this.customers = customers;
        this.prefix = Draws.prefix(seed, Stream.NEIGHBOUR, Draws.SET_UP);
        this.rewiring = Draws.threshold((float) spec.rewiring());
        this.power = (float) ((spec.exponent() - 1) / Math.max(1e-3, spec.exponent() - 2));
    }

    /** Neighbours a customer has. */
    int degree() {
        return switch (spec.type()) {
            case NONE -> 0;
            case COMPLETE -> (int) Math.min(Integer.MAX_VALUE, customers - 1);
            default -> (int) Math.min(spec.neighbours(), customers - 1);
        };
    }

    /**
     * Neighbours of customers {@code first} and following.
     *
     * @param who in: which neighbour of each, from 0 to degree − 1; out: who that is, never the customer itself
     * @param ties scratch
     * @param far scratch, one entry longer
     */
    void neighbours(long first, int count, long[] who, long[] ties, int[] far) {
        switch (spec.type()) {
            case NONE -> throw new IllegalStateException("a network of type none has no neighbours");
            case COMPLETE -> {
                for (int j = 0; j < count; j++) {
                    who[j] = (first + j + 1 + who[j]) % customers;
                }
            }
            case RING -> lattice(first, count, who);
            case RANDOM -> {
                ties(first, count, who, ties);
                for (int j = 0; j < count; j++) {
                    who[j] = anyone(first + j, ties[j]);
                }
            }
            case SMALL_WORLD -> {
                ties(first, count, who, ties);
                lattice(first, count, who);
                int strangers = 0;
                for (int j = 0; j < count; j++) {
                    far[strangers] = j;
                    strangers += Draws.below(ties[j], rewiring) ? 1 : 0;
                }
                for (int n = 0; n < strangers; n++) {
                    int j = far[n];
                    who[j] = anyone(first + j, ties[j] << 23);
                }
            }
            case SCALE_FREE -> {
                ties(first, count, who, ties);
                for (int j = 0; j < count; j++) {
                    float rank = FloatMath.pow(Draws.uniform(ties[j]), power);
                    who[j] = other(first + j, (long) (customers * (double) rank));
                }
            }
        }
    }

    /** Bits that belong to tie {@code which} of each customer, for ever. */
    private void ties(long first, int count, long[] which, long[] ties) {
        for (int j = 0; j < count; j++) {
            ties[j] = Encounters.PLACES[j] * 1024 + which[j];
        }
        Draws.fill(prefix + first * 1024, ties, ties, count);
    }

    /** 1 to the right, 1 to the left, 2 to the right, and so on; without a branch, in vectors. */
    private void lattice(long first, int count, long[] who) {
        for (int j = 0; j < count; j++) {
            long step = (who[j] >>> 1) + 1;
            long left = -(who[j] & 1);
            long at = first + Encounters.PLACES[j] + ((step ^ left) - left);
            at += customers & at >> 63;
            who[j] = at - (customers & ~(at - customers >> 63));
        }
    }

    private long anyone(long customer, long bits) {
        return other(customer, Math.multiplyHigh(bits & Long.MAX_VALUE, 2 * (customers - 1)));
    }

    /** Numbers 0 to N − 2 to all customers but this one. */
    private long other(long customer, long at) {
        long within = Math.min(customers - 2, at);
        return within >= customer ? within + 1 : within;
    }
}
