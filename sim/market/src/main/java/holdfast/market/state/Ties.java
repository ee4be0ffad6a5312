package holdfast.market.state;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.MarketType;
import java.util.Arrays;

/**
 * What ties customers to firms beyond habit, as columns; a column is null while its mechanism is off. In contractual markets
 * they belong to the customer and the present provider and begin anew with each; those of repertoire markets belong to
 * customer × firm ({@link Customers#relation}).
 */
public final class Ties implements Lasting {
    /** Points held with the provider, money. Written by PointsBond. */
    public final float[] points;
    /** Friendship with those who serve, 0 to 1. Written by SocialBond, Representatives. */
    public final float[] friendship;
    /** How far the provider's systems are built into the customer's own work, 0 to 1. Written by StructuralBond. */
    public final float[] integration;
    /** Periods of the contract that are left; −1: none. Written by Contracts. */
    public final short[] contractLeft;
    /** Firm with which it was made, or NONE. Written by Contracts. */
    public final byte[] contractWith;
    /** Firm that has made this customer an offer, or NONE. Written by PersonalTerms, SaveOffer, WinBack, Poaching. */
    public final byte[] offeredBy;
    /** Discount offered, share of the price. Written by SaveOffer, WinBack, Poaching. */
    public final float[] discount;
    /** Period in which the offer ends. Written by SaveOffer, WinBack, Poaching. */
    public final short[] offerEnds;
    /** What the customer buys, relative to the mean; 0: not drawn yet. Written by CustomerValue. */
    public final float[] volume;
    /** Cost of serving this customer beyond the usual, money per period. Written by CustomerValue. */
    public final float[] servingCost;
    /** Customer × firm: stage of the relation (see WalletStages). Written by WalletStages. */
    public final byte[] stage;
    /** Customer × firm: period of the last purchase; −1: none. Written by IntervalAlarm. */
    public final short[] lastBought;
    /** Customer × firm: smoothed periods between purchases; 0: not known. Written by IntervalAlarm. */
    public final float[] interval;
    /** Bit f: has bought from firm f since measuring began. Written by Penetration. */
    public final long[] bought;
    /** Purchases put off. Written by PutOff. */
    public final byte[] putOff;
    /** Further services held, as bits. Written by CrossSelling. */
    public final byte[] services;
    /** Cell of the portfolio found last, from 1; 0: none. Written by PortfolioMatrix. */
    public final byte[] cell;
    /** 0: not known yet, 1: who buys also uses, 2: another uses. Written by UsersAndBuyers. */
    public final byte[] user;
    /** Firm with which the customer is locked in, from 1; 0: none. Written by MutualLock. */
    public final byte[] lockedTo;
    /** Price at the lock, money. Written by MutualLock. */
    public final float[] lockedPrice;
    /** What the customer spends beyond the price paid, money, until it is counted. Written by CustomerValue, CrossSelling, TenureMargin. */
    public final float[] spent;
    /** The same less the cost of serving and of care beyond the usual. Written by CustomerValue, CrossSelling, RetentionCost, GradedService, StageCare, Dealers, TenureMargin. */
    public final float[] earned;

    /** Which are held. */
    public record Columns(
            boolean points,
            boolean friendship,
            boolean integration,
            boolean contract,
            boolean offer,
            boolean value,
            boolean stage,
            boolean interval,
            boolean bought,
            boolean putOff,
            boolean services,
            boolean user,
            boolean margin,
            boolean cell,
            boolean lock) {
        /** None. */
        public static final Columns NONE = new Columns(
                false, false, false, false, false, false, false, false, false, false, false, false, false, false,
                false);
    }

    Ties(int size, int firms, MarketType type, Columns held) {
        boolean contractual = type == MarketType.CONTRACTUAL;
        points = held.points() && contractual ? new float[size] : null;
        friendship = held.friendship() && contractual ? new float[size] : null;
        integration = held.integration() && contractual ? new float[size] : null;
        contractLeft = held.contract() && contractual ? new short[size] : null;
        contractWith = held.contract() && contractual ? none(size) : null;
        offeredBy = held.offer() && contractual ? none(size) : null;
        discount = offeredBy == null ? null : new float[size];
        offerEnds = offeredBy == null ? null : new short[size];
        volume = held.value() ? new float[size] : null;
        servingCost = held.value() ? new float[size] : null;
        stage = held.stage() && !contractual ? new byte[size * firms] : null;
        lastBought = held.interval() && !contractual ? new short[size * firms] : null;
        interval = held.interval() && !contractual ? new float[size * firms] : null;
        bought = held.bought() ? new long[size] : null;
        putOff = held.putOff() && !contractual ? new byte[size] : null;
        services = held.services() && contractual ? new byte[size] : null;
        user = held.user() ? new byte[size] : null;
        cell = held.cell() ? new byte[size] : null;
        lockedTo = held.lock() && !contractual ? new byte[size] : null;
        lockedPrice = lockedTo == null ? null : new float[size];
        spent = held.margin() && contractual ? new float[size] : null;
        earned = spent == null ? null : new float[size];
        if (lastBought != null) {
            Arrays.fill(lastBought, (short) -1);
        }
    }

    private static byte[] none(int size) {
        byte[] column = new byte[size];
        Arrays.fill(column, Customers.NONE);
        return column;
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("points", points);
        carrier.carry("friendship", friendship);
        carrier.carry("integration", integration);
        carrier.carry("contractLeft", contractLeft);
        carrier.carry("contractWith", contractWith);
        carrier.carry("offeredBy", offeredBy);
        carrier.carry("discount", discount);
        carrier.carry("offerEnds", offerEnds);
        carrier.carry("volume", volume);
        carrier.carry("servingCost", servingCost);
        carrier.carry("stage", stage);
        carrier.carry("lastBought", lastBought);
        carrier.carry("interval", interval);
        carrier.carry("bought", bought);
        carrier.carry("putOff", putOff);
        carrier.carry("services", services);
        carrier.carry("user", user);
        carrier.carry("cell", cell);
        carrier.carry("lockedTo", lockedTo);
        carrier.carry("lockedPrice", lockedPrice);
        carrier.carry("spent", spent);
        carrier.carry("earned", earned);
    }

    /** The price of firm g for customer i, less what the firm has offered this customer. */
    public float priced(int i, int g, float price) {
        return offeredBy == null || offeredBy[i] != g ? price : price * (1f - discount[i]);
    }

    /** Books what customer i spends beyond the price paid, and what it costs beyond the usual; money. */
    public void book(int i, float revenue, float cost) {
        if (spent != null) {
            spent[i] += revenue;
            earned[i] += revenue - cost;
        }
    }

    /** Bytes of the columns of one customer. */
    static int bytes(int firms, boolean repertoire, Columns held) {
        int value = (held.value() ? 8 : 0) + (held.bought() ? 8 : 0) + (held.user() ? 1 : 0) + (held.cell() ? 1 : 0);
        if (repertoire) {
            return value
                    + (held.putOff() ? 1 : 0)
                    + (held.lock() ? 5 : 0)
                    + firms * ((held.stage() ? 1 : 0) + (held.interval() ? 6 : 0));
        }
        int bonds = (held.points() ? 4 : 0) + (held.friendship() ? 4 : 0) + (held.integration() ? 4 : 0);
        return value
                + bonds
                + (held.contract() ? 3 : 0)
                + (held.offer() ? 7 : 0)
                + (held.services() ? 1 : 0)
                + (held.margin() ? 8 : 0);
    }
}
