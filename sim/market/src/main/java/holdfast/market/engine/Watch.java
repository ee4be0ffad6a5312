package holdfast.market.engine;

import holdfast.market.observe.CustomerView.Lived;
import holdfast.market.observe.Reason;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import java.util.List;

/** Looks over the shoulder of single customers while a period runs, and remembers what happened to them. Reads only. */
final class Watch {
    private final int[] watched;
    private final List<String> firms;
    private final int[] happened;
    private final byte[] left;
    private final byte[] reason;
    private final byte[] second;
    private final int[] purchases;
    private final byte[] firm;
    private final float[][] last;

    /** @param customers sorted slots */
    Watch(int[] customers, List<String> firms) {
        this.watched = customers;
        this.firms = firms;
        int n = customers.length;
        this.happened = new int[n];
        this.left = new byte[n];
        this.reason = new byte[n];
        this.second = new byte[n];
        this.purchases = new int[n];
        this.firm = new byte[n];
        this.last = new float[4][n];
        begin();
    }

    /** A period begins. */
    void begin() {
        Arrays.fill(happened, 0);
        Arrays.fill(purchases, 0);
        Arrays.fill(left, Customers.NONE);
        Arrays.fill(firm, Customers.NONE);
    }

    /** A block has lived through a pass, and nothing is counted yet. */
    void look(Encounters e, int from, int to) {
        int at = Arrays.binarySearch(watched, from);
        for (int w = at < 0 ? -at - 1 : at; w < watched.length && watched[w] < to; w++) {
            note(e, w, watched[w] - from);
        }
    }

    private void note(Encounters e, int w, int k) {
        happened[w] |= e.happened[k];
        if (e.left[k] != Customers.NONE) {
            left[w] = e.left[k];
            reason[w] = e.reason[k];
            second[w] = e.second[k];
        }
        if (e.firm[k] != Customers.NONE) {
            purchases[w]++;
            firm[w] = e.firm[k];
            last[0][w] = e.paid[k];
            last[1][w] = e.delivered[k];
            last[2][w] = e.disconfirmation[k];
            last[3][w] = e.encounter[k];
        }
    }

    /** What happened to a customer; null if it is not watched. */
    Lived of(int customer) {
        int w = Arrays.binarySearch(watched, customer);
        if (w < 0) {
            return null;
        }
        boolean gone = left[w] != Customers.NONE;
        boolean bought = firm[w] != Customers.NONE;
        return new Lived(
                has(w, Encounters.ARRIVED),
                has(w, Encounters.EXITED),
                has(w, Encounters.NEEDS_CHANGED),
                has(w, Encounters.RECONSIDERED),
                gone ? firms.get(left[w]) : null,
                gone ? reason(reason[w]) : null,
                gone ? reason(second[w]) : null,
                purchases[w],
                bought ? firms.get(firm[w]) : null,
                bought ? last[0][w] : Double.NaN,
                bought ? last[1][w] : Double.NaN,
                bought ? last[2][w] : Double.NaN,
                bought ? last[3][w] : Double.NaN,
                has(w, Encounters.FAILED),
                has(w, Encounters.COMPLAINED),
                has(w, Encounters.RECOVERED));
    }

    private boolean has(int w, int bit) {
        return (happened[w] & bit) != 0;
    }

    private static Reason reason(byte ordinal) {
        return ordinal < 0 ? null : Reason.values()[ordinal];
    }
}
