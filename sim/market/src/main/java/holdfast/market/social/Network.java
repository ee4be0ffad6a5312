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
    private final float rewiring;
    private final float power;

    Network(NetworkSpec spec, long customers, long seed) {
        this.spec = spec;
        this.customers = customers;
        this.prefix = Draws.prefix(seed, Stream.NEIGHBOUR, Draws.SET_UP);
        this.rewiring = (float) spec.rewiring();
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

    /** Neighbour k, from 0 to degree − 1; never the customer itself. */
    long neighbour(long customer, int k) {
        return switch (spec.type()) {
            case NONE -> throw new IllegalStateException("a network of type none has no neighbours");
            case COMPLETE -> (customer + 1 + k) % customers;
            case RING -> lattice(customer, k);
            case RANDOM -> anyone(customer, Draws.keyed(prefix, customer * 1024 + k));
            case SMALL_WORLD -> {
                long bits = Draws.keyed(prefix, customer * 1024 + k);
                yield Draws.uniform(bits) < rewiring ? anyone(customer, bits << 23) : lattice(customer, k);
            }
            case SCALE_FREE -> {
                float u = Draws.uniform(Draws.keyed(prefix, customer * 1024 + k));
                yield other(customer, (long) (customers * (double) FloatMath.pow(u, power)));
            }
        };
    }

    /** 1 to the right, 1 to the left, 2 to the right, and so on. */
    private long lattice(long customer, int k) {
        long step = (k >> 1) + 1;
        long at = (k & 1) == 0 ? customer + step : customer - step;
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
