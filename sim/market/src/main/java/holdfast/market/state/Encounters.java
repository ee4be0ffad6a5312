package holdfast.market.state;

import holdfast.market.observe.Reason;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What happens to the customers of one block within one period, forgotten at its end. Entry k belongs to customer
 * {@code from + k}. A customer without an encounter (no provider, no purchase) has {@code firm} NONE.
 */
public final class Encounters {
    /** Customers in a block. */
    public static final int BLOCK = 1024;

    /** 0, 1, 2 and so on: a loop that adds them to a number works in vectors, one that counts does not. */
    public static final long[] PLACES = LongStream.range(0, BLOCK).toArray();

    /** Bits of {@link #happened}. */
    public static final int ARRIVED = 1;

    public static final int NEEDS_CHANGED = 2;
    public static final int FAILED = 4;
    public static final int COMPLAINED = 8;
    public static final int RECOVERED = 16;
    public static final int RECONSIDERED = 32;
    public static final int EXITED = 64;
    /** Let down, and the firm is blamed. */
    public static final int LET_DOWN = 128;
    /** Let down, silent, and noticed by the firm all the same. */
    public static final int NOTICED = 256;

    /** The end of a contract, an offer or a departure of staff makes the customer compare. */
    public static final int PROMPTED = 1 << 10;

    /** What happened, as bits: arrived, needs changed, failed, complained, recovered and so on. Written by Demography, NeedsChange, Reconsideration, ServiceDelivery, Complaining, ServiceRecovery, Contracts, WinBack, Poaching, Representatives, LifeEvents, CueReading, Crisis, Turbulence, Boycott, Adoption, TrialRepeat, Convenience, CostPressure. */
    public final int[] happened = new int[BLOCK];
    /** Provider when the period began. Written by MarketRun. */
    public final byte[] before = new byte[BLOCK];
    /** Satisfaction with it then, for the retention curve. Written by MarketRun. */
    public final float[] satisfactionBefore = new float[BLOCK];
    /** Firm left by choice in this pass, or NONE. Written by SupplierChoice. */
    public final byte[] left = new byte[BLOCK];
    /** Reason ordinal for leaving. Written by SupplierChoice. */
    public final byte[] reason = new byte[BLOCK];
    /** Second reason, or −1. Written by SupplierChoice. */
    public final byte[] second = new byte[BLOCK];
    /** Firm of the encounter, or NONE. Written by SupplierChoice. */
    public final byte[] firm = new byte[BLOCK];
    /** Purchase occasions of the period (repertoire). Written by PurchaseOccasions, PutOff, Dropout. */
    public final byte[] occasions = new byte[BLOCK];
    /** Switching cost, utility, 0 and more. Written by SwitchingCost, PointsBond, SocialBond, StructuralBond, Contracts, Representatives. */
    public final float[] switchingCost = new float[BLOCK];
    /** Price paid, money. Written by SupplierChoice, JointResources. */
    public final float[] paid = new float[BLOCK];
    /** Effect of fairness on satisfaction, 0 or less. Written by PriceFairness. */
    public final float[] fairness = new float[BLOCK];
    /** Performance delivered, 0 to 1. Written by ServiceDelivery, Kano, Waiting, Stakes, Misuse, GradedService, StaffSkill, Customisation, Requests, Dealers, JointResources. */
    public final float[] delivered = new float[BLOCK];
    /** What is learnt from, performance; used only where {@code Rules.lessons()}. Written by Habituation, Faith. */
    public final float[] lesson = new float[BLOCK];
    /** The firm's level without luck, performance; used only where attributes differ. Written by Kano. */
    public final float[] level = new float[BLOCK];
    /** Size of a failure relative to the usual one, 1: usual; used only where stakes are on. Written by Stakes. */
    public final float[] stake = new float[BLOCK];
    /** Basics met, 0 to 1; used only where attributes are on. Written by Kano. */
    public final float[] basics = new float[BLOCK];
    /** What counts both ways, as met, 0 to 1; used only where attributes are on. Written by Kano. */
    public final float[] features = new float[BLOCK];
    /** Delight met, 0 to 1; used only where attributes are on. Written by Kano. */
    public final float[] delight = new float[BLOCK];
    /** What keeps a customer from complaining, log odds; used only where asked for. Written by ComplaintCulture, ComplaintChannel. */
    public final float[] reserve = new float[BLOCK];
    /** Chance that the firm is blamed for a failure; used only where asked for. Written by ComplaintCulture, ComplaintChannel. */
    public final float[] blame = new float[BLOCK];
    /** Performance as perceived. Written by ServiceDelivery, Kano, Waiting, Stakes, Misuse, Habituation, Mood, Perception, Faith, GradedService, FriendlyService, StaffSkill, Customisation, Requests, Dealers, JointResources. */
    public final float[] perceived = new float[BLOCK];
    /** Standard of comparison, 0 to 1; used only where norms are on. Written by Norm. */
    public final float[] standard = new float[BLOCK];
    /** Perceived less standard of comparison, −1 to 1. Written by Disconfirmation. */
    public final float[] disconfirmation = new float[BLOCK];
    /** What disconfirmation adds to satisfaction, about −1 to 1. Written by Disconfirmation. */
    public final float[] surprise = new float[BLOCK];
    /** Satisfaction with the encounter, 0 to 1. Written by EncounterSatisfaction, SatisfactionCycle, ServiceRecovery, UsersAndBuyers. */
    public final float[] encounter = new float[BLOCK];
    /** Which customer in which life: the second part of every address. Written by MarketRun, Demography. */
    public final long[] life = new long[BLOCK];
    /** Entries of the block that the running phase has to deal with. Scratch. */
    public final int[] some = new int[BLOCK + 1];
    /** Random bits, one word a customer, for phases that draw per firm. Scratch of the running phase. */
    public final long[] bits = new long[BLOCK];
    /** What those who compare have before them. Scratch of SupplierChoice. */
    public final Offers offers;
    /** What spoke for leaving, by reason. Scratch of SupplierChoice. */
    public final float[] gain = new float[Reason.values().length];
    /** Appeal of a firm that is not compared: none that could win. */
    private static final float CLOSED = -1e4f;

    /**
     * [firm][k] Utility that a firm has for this customer alone in this choice; null while no mechanism gives any.
     * Written by Representatives, OpeningWindows, MakingOpenings, MutualLock, Boycott, Convenience, CostPressure, BuyingCentre, PromiseTiers,
     * Involvement, Propensities, BrandTransitions, Shelf, TrialRepeat, SupplierChoice.
     */
    public final float[][] appeal;
    /** Reason ordinal that stands for a difference in appeal. Written by Representatives, Boycott, Convenience, CostPressure, SupplierChoice. */
    public final byte[] appealCause = new byte[BLOCK];
    /** Paper to calculate on. Scratch of the running phase. */
    public final Scratch scratch;
    /** Pass through the occasions of the period, from 0. */
    public int pass;
    /** Sums of this worker. */
    public final Sums sums;

    public Encounters(Sums sums, int firms) {
        this(sums, firms, false);
    }

    /** @param appeals true if a mechanism gives firms an appeal of their own to single customers */
    public Encounters(Sums sums, int firms, boolean appeals) {
        this.appeal = appeals ? new float[firms][BLOCK] : null;
        Arrays.fill(appealCause, (byte) Reason.COMPETITION.ordinal());
        this.scratch = new Scratch(firms);
        this.offers = new Offers(firms);
        this.sums = sums;
    }

    /** True if entry k compares offers in this pass. */
    public boolean compares(boolean repertoire, int k) {
        return repertoire ? pass < occasions[k] : (happened[k] & RECONSIDERED) != 0;
    }

    /** How much more appeal the chosen firm has for entry k than the provider; no firm has none. */
    public float lead(int provider, int chosen, int k) {
        return (chosen < 0 ? 0f : appeal[chosen][k]) - appeal[provider][k];
    }

    /** True if entry k does not compare firm g at all. */
    public boolean closed(int g, int k) {
        return appeal[g][k] < CLOSED / 2;
    }

    /** Closes entry k to firm g. */
    public void close(int g, int k) {
        appeal[g][k] += CLOSED;
    }

    /** Opens to firm g what was closed. */
    public void open(int g, int k) {
        appeal[g][k] -= CLOSED;
    }

    /** Forgets all appeal of the first {@code count} entries. */
    public void clearAppeal(int count) {
        if (appeal == null) {
            return;
        }
        for (float[] firm : appeal) {
            Arrays.fill(firm, 0, count, 0f);
        }
        Arrays.fill(appealCause, 0, count, (byte) Reason.COMPETITION.ordinal());
    }
}
