package holdfast.market.social;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.spec.NetworkSpec;

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
     * @param some in: which neighbour of each, from 0 to degree − 1; out: who that is, never the customer itself
     */
    void neighbours(long first, int count, int[] some) {
        switch (spec.type()) {
            case NONE -> throw new IllegalStateException("a network of type none has no neighbours");
            case COMPLETE -> {
                for (int j = 0; j < count; j++) {
                    some[j] = (int) ((first + j + 1 + some[j]) % customers);
                }
            }
            case RING -> {
                for (int j = 0; j < count; j++) {
                    some[j] = (int) lattice(first + j, some[j]);
                }
            }
            case RANDOM -> {
                for (int j = 0; j < count; j++) {
                    some[j] = (int) anyone(first + j, tie(first + j, some[j]));
                }
            }
            case SMALL_WORLD -> {
                for (int j = 0; j < count; j++) {
                    long bits = tie(first + j, some[j]);
                    boolean far = Draws.below(bits, rewiring);
                    some[j] = (int) (far ? anyone(first + j, bits << 23) : lattice(first + j, some[j]));
                }
            }
            case SCALE_FREE -> {
                for (int j = 0; j < count; j++) {
                    float rank = FloatMath.pow(Draws.uniform(tie(first + j, some[j])), power);
                    some[j] = (int) other(first + j, (long) (customers * (double) rank));
                }
            }
        }
    }

    /** Bits that belong to tie k of a customer, for ever. */
    private long tie(long customer, int k) {
        return Draws.keyed(prefix, customer * 1024 + k);
    }

    /** 1 to the right, 1 to the left, 2 to the right, and so on. */
    private long lattice(long customer, int k) {
        long step = (k >> 1) + 1;
        long left = -(k & 1);
        long at = customer + ((step ^ left) - left);
        return at < 0 ? at + customers : at >= customers ? at - customers : at;
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
