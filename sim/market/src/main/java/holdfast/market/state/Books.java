package holdfast.market.state;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;

/** What each firm knows of itself from the period before: its sales, costs, complaints and surveys. Written by Ledger. */
public final class Books implements Lasting {
    /** Customers of the market, those of no firm included; 0 before the first period has ended. */
    public double market;

    /** Customers at the end of the period. */
    public final double[] customers;
    /** Customers at its start. */
    public final double[] started;
    /** Customers lost in it. */
    public final double[] lost;
    /** Purchases in it. */
    public final double[] purchases;
    /** Complaints in it that were uttered. */
    public final double[] complaints;
    /** Profit of it, money. */
    public final double[] profit;
    /** Mean satisfaction of the firm's customers, 0 to 1; NaN while there are none. */
    public final double[] satisfaction;
    /** Share of encounters of the numb phase; 0 where phases are not measured. */
    public final double[] numb;

    public Books(int firms) {
        customers = new double[firms];
        started = new double[firms];
        lost = new double[firms];
        purchases = new double[firms];
        complaints = new double[firms];
        profit = new double[firms];
        satisfaction = new double[firms];
        numb = new double[firms];
    }

    @Override
    public void carry(Carrier carrier) {
        market = carrier.carry("market", market);
        carrier.carry("customers", customers);
        carrier.carry("started", started);
        carrier.carry("lost", lost);
        carrier.carry("purchases", purchases);
        carrier.carry("complaints", complaints);
        carrier.carry("profit", profit);
        carrier.carry("satisfaction", satisfaction);
        carrier.carry("numb", numb);
    }

    /** Share in all customers of the market. */
    public double share(int f) {
        return market == 0 ? 0 : customers[f] / market;
    }
}
