package holdfast.proof.yardstick;

import ec.util.MersenneTwisterFast;
import sim.engine.SimState;
import sim.engine.Steppable;

/** A customer as an agent-based model in MASON is usually written: an object that the schedule steps every period. */
final class YardstickCustomer implements Steppable {
    private static final long serialVersionUID = 1;
    private static final double LISTENING = 0.02;
    private static final double OUTSIDE = 0.5;
    private static final int LONGEST_TENURE = 24;

    final YardstickCustomer[] neighbours;
    private final double[] expectation;
    private final double[] trust;
    private double satisfaction = 0.6;
    private double loyalty = 0.4;
    private int tenure = LONGEST_TENURE;
    private transient YardstickFirm firm;

    // What this customer said after the last period and says after this one: two of each, swapped by the period's
    // parity.
    private double evenWord;
    private double oddWord;
    private transient YardstickFirm evenFirm;
    private transient YardstickFirm oddFirm;

    YardstickCustomer(YardstickMarket market, int neighbours) {
        MersenneTwisterFast random = market.random;
        this.neighbours = new YardstickCustomer[neighbours];
        expectation = new double[market.firms.length];
        trust = new double[market.firms.length];
        for (int f = 0; f < expectation.length; f++) {
            expectation[f] = clip(0.6 + 0.1 * random.nextGaussian());
            trust[f] = 0.6 + 0.2 * random.nextDouble();
        }
        firm = market.firms[random.nextInt(market.firms.length)];
        evenWord = oddWord = expectation[firm.index];
        evenFirm = oddFirm = firm;
    }

    @Override
    public void step(SimState state) {
        YardstickMarket market = (YardstickMarket) state;
        boolean even = market.evenPeriod();
        listen(even);
        seeAdvertisements(market);
        choose(market);
        if (firm != null) {
            experience(market);
            firm.customers++;
            firm.satisfaction += satisfaction;
        }
        speak(even);
    }

    /** Word of mouth, neighbour by neighbour, of what they said after the last period. */
    private void listen(boolean even) {
        for (YardstickCustomer neighbour : neighbours) {
            YardstickFirm about = even ? neighbour.oddFirm : neighbour.evenFirm;
            if (about != null) {
                double word = even ? neighbour.oddWord : neighbour.evenWord;
                expectation[about.index] += LISTENING / neighbours.length * (word - expectation[about.index]);
            }
        }
    }

    private void seeAdvertisements(YardstickMarket market) {
        for (YardstickFirm f : market.firms) {
            if (market.random.nextBoolean(f.reach)) {
                expectation[f.index] += 0.05 * trust[f.index] * (f.promise - expectation[f.index]);
            }
        }
    }

    private void choose(YardstickMarket market) {
        YardstickFirm best = null;
        double highest = OUTSIDE + gumbel(market.random);
        for (YardstickFirm f : market.firms) {
            double utility = 12 * expectation[f.index] - 5 * f.price + gumbel(market.random);
            if (f == firm) {
                utility += 9 * loyalty + 6 * Math.min(1, (double) tenure / LONGEST_TENURE);
            }
            if (utility > highest) {
                highest = utility;
                best = f;
            }
        }
        if (best == firm) {
            tenure = Math.min(LONGEST_TENURE, tenure + 1);
        } else {
            if (firm != null) {
                firm.churned++;
            }
            firm = best;
            tenure = 0;
            loyalty = 0;
        }
    }

    private void experience(YardstickMarket market) {
        int f = firm.index;
        double x = firm.quality + 0.15 * market.random.nextGaussian();
        double surprise = x - expectation[f];
        double value = surprise >= 0 ? surprise : 2.25 * surprise;
        satisfaction = clip(0.8 * satisfaction + 0.2 * (0.5 + value));
        expectation[f] += 0.2 * surprise;
        trust[f] = clip(trust[f] + (x < firm.promise - 0.1 ? -0.1 * (firm.promise - x) : 0.01));
        loyalty +=
                0.1 * (0.5 * sigmoid(12 * (satisfaction - 0.35)) + 0.5 * sigmoid(20 * (satisfaction - 0.85)) - loyalty);
    }

    private void speak(boolean even) {
        double word = firm == null ? 0 : expectation[firm.index];
        if (even) {
            evenWord = word;
            evenFirm = firm;
        } else {
            oddWord = word;
            oddFirm = firm;
        }
    }

    private static double gumbel(MersenneTwisterFast random) {
        return -Math.log(-Math.log(random.nextDouble()));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double clip(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
