package holdfast.market.state;

import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.MarketType;

/**
 * The customers as columns: entry i of every array is customer i. A mechanism that is off has no column (null), and readers
 * take that for no effect. Each column says unit, range and who writes it; {@code Opening} fills all of them at the start.
 *
 * <p><b>Belief columns</b> hold one value per customer and firm, the firms of a customer side by side ({@link #belief}), so that
 * what is heard of any firm is found where the customer's other beliefs already are in the cache.
 *
 * <p><b>Relation columns</b> belong to customer × firm. In a contractual market only the relation with the provider is held
 * (what is remembered of former providers is in {@link Memory}); in a repertoire market all are. {@link #relation} gives the index.
 */
public final class Customers implements Lasting {
    /** Provider of a customer who has none. */
    public static final byte NONE = -1;

    /** Number of the first customer here: 0 for a whole market, more in a slice. Draws are addressed by first + i. */
    public final long first;

    /** Number of customers. */
    public final int size;
    /** Number of firms. */
    public final int firms;
    /** True: a repertoire market, false: a contractual one. */
    public final boolean repertoire;

    /** Life in this slot, from 0; a newcomer takes over the slot with the next. Written by Demography. */
    public final short[] epoch;
    /** State of needs within a life, from 0. Written by NeedsChange, LifeEvents, MakingOpenings. */
    public final short[] needs;
    /** Segment index. Written by LifeEvents. */
    public final byte[] segment;
    /** Habit of comparing offers, probability per period. Written by Demography for newcomers. */
    public final float[] deliberation;
    /** Mean purchase occasions per period; null in contractual markets. Written by Dropout. */
    public final float[] purchaseRate;

    /** Belief: Expected performance, 0 to 1. Written by Advertising, WordOfMouth, ExpectationLearning, Informing, StageCare. */
    public final float[] expectation;
    /** Belief: Standard deviation u of that belief. Written by Turbulence, ExpectationLearning, Informing, StageCare. */
    public final float[] uncertainty;
    /** Belief: Trust in the firm's promises, 0 to 1. Written by Overload, WordOfMouth, Crisis, Requests, TrustAfterPromise, MakingOpenings. */
    public final float[] trust;
    /** Belief: What trust can recover to, 0 to 1. Written by Crisis, TrustAfterPromise. */
    public final float[] trustCeiling;
    /** Bit f: firm f is known. Written by Advertising, WordOfMouth, Representatives, Poaching. */
    public final long[] aware;
    /** Bit f: a promise of firm f has been met with. Written by Advertising. */
    public final long[] promised;

    /** Firm in use, in repertoire markets the firm bought from last; NONE. Written by Demography, RelationMemory. */
    public final byte[] provider;
    /** Price paid last, money; 0 before the first payment. Written by SupplierChoice, JointResources. */
    public final float[] lastPaid;
    /** What the category ought to cost, money; null when off. Written by ReferencePrice. */
    public final float[] referencePrice;

    /** Relation: encounters with the firm since the relation began. Written by ExperienceMemory, RelationMemory. */
    public final short[] tenure;
    /** Relation: promise by which the customer came, 0 to 1; −1: none was met. Written by RelationMemory, Advertising, PromiseTiers. */
    public final float[] heldPromise;
    /** Relation: smoothed own experience of performance, 0 to 1. Written by ExperienceMemory. */
    public final float[] experience;
    /** Relation: cumulative satisfaction, 0 to 1. Written by Satisfaction, RelationMemory. */
    public final float[] satisfaction;
    /** Relation: attitudinal loyalty, 0 to 1. Written by LoyaltyResponse, RelationMemory, IntervalAlarm, StageCare, WalletSurvey. */
    public final float[] loyalty;
    /** Relation: unresolved grievance, 0 to 1; null when off. Written by Complaining, ServiceRecovery, Grievance, RelationMemory, IntervalAlarm, StageCare. */
    public final float[] grievance;
    /** Relation: smoothed share of purchases, 0 to 1; null in contractual markets. Written by WalletShare. */
    public final float[] walletShare;
    /**
     * Relation: taste match with the firm; NaN: not worked out since needs or provider changed. Written by NeedsChange,
     * RelationMemory, EncounterSatisfaction, LifeEvents, MakingOpenings.
     */
    public final float[] match;
    /** Relation: 1 if the last grievance came from a failed response; null when off. Written by ServiceRecovery, RelationMemory. */
    public final byte[] unanswered;

    /** What the customer believes ought to be had, 0 to 1; null when off. Written by Norm. */
    public final float[] norm;
    /** Mood, standard normal over customers; null when off. Written by Mood. */
    public final float[] mood;
    /** Relation: how used to the firm's level the customer is, 0 to 1; null when off. Written by Habituation. */
    public final float[] habituation;
    /** Relation: level of performance last noticed, 0 to 1; NaN: none yet; null when off. Written by Habituation. */
    public final float[] noticedLevel;
    /** Relation: smoothed disconfirmation of late, −1 to 1; null when off. Written by SatisfactionCycle. */
    public final float[] recentGap;
    /** Relation: the same over a longer time. Written by SatisfactionCycle. */
    public final float[] usualGap;

    /** Relations with former providers; null in repertoire markets. Written by RelationMemory. */
    public final Memory memory;

    /** What ties customers to firms beyond habit; its columns are null while their mechanisms are off. */
    public final Ties ties;

    /** What the customer tells others, packed (see Talk), to be read next period; null when off. Written by Talk, TalkReach, Venting. */
    public long[] telling;
    /** What was told last period. Swapped with {@link #telling} when a period is published. */
    public long[] told;
    /** Periods for which a firm left for cause is still the topic; null when off. Written by RelationMemory, Talk. */
    public final byte[] talkLeft;

    /** Bit f: boycotts firm f; null when off. Written by Boycott. */
    public final long[] boycott;
    /** The same as it was published last. */
    public final long[] boycottTold;

    /** What every customer of the market told last period, from number {@link #heardFrom} on; in a whole market {@link #told}. */
    private long[] heard;
    /** The same of {@link #boycottTold}. */
    private long[] boycottHeard;

    private long heardFrom;

    /** Which optional columns are held. */
    public record Columns(
            boolean referencePrice,
            boolean grievance,
            boolean talk,
            boolean norm,
            boolean mood,
            boolean habituation,
            boolean cycle,
            boolean boycott,
            Ties.Columns ties) {}

    public Customers(long first, int size, int firms, MarketType type, Columns columns) {
        this.first = first;
        this.size = size;
        this.firms = firms;
        this.repertoire = type == MarketType.REPERTOIRE;
        int beliefs = Math.multiplyExact(size, firms);
        int relations = repertoire ? Math.multiplyExact(size, firms) : size;
        epoch = new short[size];
        needs = new short[size];
        segment = new byte[size];
        deliberation = new float[size];
        purchaseRate = repertoire ? new float[size] : null;
        expectation = new float[beliefs];
        uncertainty = new float[beliefs];
        trust = new float[beliefs];
        trustCeiling = new float[beliefs];
        aware = new long[size];
        promised = new long[size];
        provider = new byte[size];
        lastPaid = new float[size];
        referencePrice = columns.referencePrice() ? new float[size] : null;
        tenure = new short[relations];
        heldPromise = new float[relations];
        experience = new float[relations];
        satisfaction = new float[relations];
        loyalty = new float[relations];
        match = new float[relations];
        boolean grieves = columns.grievance();
        grievance = grieves ? new float[relations] : null;
        unanswered = grieves ? new byte[relations] : null;
        walletShare = repertoire ? new float[relations] : null;
        memory = repertoire ? null : new Memory(size);
        norm = columns.norm() ? new float[size] : null;
        mood = columns.mood() ? new float[size] : null;
        habituation = columns.habituation() ? new float[relations] : null;
        noticedLevel = columns.habituation() ? new float[relations] : null;
        recentGap = columns.cycle() ? new float[relations] : null;
        usualGap = columns.cycle() ? new float[relations] : null;
        boycott = columns.boycott() ? new long[size] : null;
        boycottTold = columns.boycott() ? new long[size] : null;
        ties = new Ties(size, firms, type, columns.ties());
        boolean talks = columns.talk();
        telling = talks ? new long[size] : null;
        told = talks ? new long[size] : null;
        talkLeft = talks ? new byte[size] : null;
        heard = told;
        boycottHeard = boycottTold;
        heardFrom = first;
    }

    /** Index of what customer i believes of firm f in the belief columns. */
    public int belief(int i, int f) {
        return i * firms + f;
    }

    /** Index of the relation of customer i with firm f in the relation columns. */
    public int relation(int i, int f) {
        return repertoire ? f * size + i : i;
    }

    /** The firm with the largest share of a customer's purchases, in repertoire markets. */
    public int mainSupplier(int i) {
        int main = i;
        for (int r = i; r < walletShare.length; r += size) {
            main = walletShare[r] > walletShare[main] ? r : main;
        }
        return main / size;
    }

    /** Marks all taste matches of a customer as not worked out. */
    public void forgetMatches(int i) {
        for (int r = i; r < match.length; r += size) {
            match[r] = Float.NaN;
        }
    }

    /** What a customer of the market told last period. */
    public long heard(long customer) {
        return heard[(int) (customer - heardFrom)];
    }

    /** Which firms a customer of the market boycotted last period, as bits. */
    public long boycottHeard(long customer) {
        return boycottHeard[(int) (customer - heardFrom)];
    }

    /** Makes what was told this period readable in the next; a slice goes on to {@link #hear}. */
    public void publish() {
        long[] swapped = told;
        told = telling;
        telling = swapped;
        heard = told;
        if (boycott != null) {
            System.arraycopy(boycott, 0, boycottTold, 0, size);
        }
    }

    /**
     * Makes readable what all customers of the market told, those of other slices too.
     *
     * @param all by number, from 0; null where nobody talks
     * @param boycotts the same of boycotts
     */
    public void hear(long[] all, long[] boycotts) {
        heard = all;
        boycottHeard = boycotts;
        heardFrom = 0;
    }

    @Override
    public void carry(Carrier c) {
        c.carry("epoch", epoch);
        c.carry("needs", needs);
        c.carry("segment", segment);
        c.carry("deliberation", deliberation);
        c.carry("purchaseRate", purchaseRate);
        c.carry("expectation", expectation);
        c.carry("uncertainty", uncertainty);
        c.carry("trust", trust);
        c.carry("trustCeiling", trustCeiling);
        c.carry("aware", aware);
        c.carry("promised", promised);
        c.carry("provider", provider);
        c.carry("lastPaid", lastPaid);
        c.carry("referencePrice", referencePrice);
        carryRelations(c);
        c.carry("norm", norm);
        c.carry("mood", mood);
        c.carry("telling", telling);
        c.carry("told", told);
        c.carry("talkLeft", talkLeft);
        c.carry("boycott", boycott);
        c.carry("boycottTold", boycottTold);
        ties.carry(c.under("ties"));
        if (memory != null) {
            memory.carry(c.under("memory"));
        }
    }

    private void carryRelations(Carrier c) {
        c.carry("tenure", tenure);
        c.carry("heldPromise", heldPromise);
        c.carry("experience", experience);
        c.carry("satisfaction", satisfaction);
        c.carry("loyalty", loyalty);
        c.carry("grievance", grievance);
        c.carry("unanswered", unanswered);
        c.carry("walletShare", walletShare);
        c.carry("match", match);
        c.carry("habituation", habituation);
        c.carry("noticedLevel", noticedLevel);
        c.carry("recentGap", recentGap);
        c.carry("usualGap", usualGap);
    }

    /** Bytes of all columns of one customer. */
    public static double bytesPerCustomer(int firms, boolean repertoire, Columns columns) {
        int once = 2 + 2 + 1 + 4 + 8 + 8 + 1 + 4 + (columns.referencePrice() ? 4 : 0) + (columns.talk() ? 17 : 0);
        once += (columns.norm() ? 4 : 0) + (columns.mood() ? 4 : 0) + (columns.boycott() ? 16 : 0);
        int relation = 2 + 5 * 4 + (columns.grievance() ? 5 : 0) + (repertoire ? 4 : 0);
        relation += (columns.habituation() ? 8 : 0) + (columns.cycle() ? 8 : 0);
        once += Ties.bytes(firms, repertoire, columns.ties());
        int beliefs = 4 * 4;
        int memory = Memory.SLOTS * (1 + 2 + 3 * 4);
        return once + firms * beliefs + (repertoire ? 4 + firms * relation : relation + memory);
    }
}
