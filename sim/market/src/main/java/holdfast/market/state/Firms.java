package holdfast.market.state;

import holdfast.market.draw.Draws;
import holdfast.market.observe.GroupsFound;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.PeriodLength;
import java.util.List;

/** The firms as columns: what each offers this period, and what was published of it at the end of the last. */
public final class Firms implements Lasting {
    /** Most reach that is reckoned with in counting exposures: they have no bound at 1. */
    private static final double MOST_REACH = 0.999;

    /** Number of firms. */
    public final int count;
    /** Hash of the name: the key of every draw about the firm. */
    public final long[] key;
    /** [lever][firm] The levers as they stand this period. Written by LeverDecision. */
    private final double[][] lever = new double[Lever.values().length][];
    /** The same in single precision, for loops over customers. */
    private final float[][] narrow = new float[Lever.values().length][];
    /** Price for those who have not bought in the last 12 months, NaN: none. */
    public final float[] newcomerPrice;
    /** Price from 12 months of tenure on, NaN: none. */
    public final float[] loyaltyPrice;
    /** Appeal that nothing else explains, utility. */
    public final float[] brand;
    /** Cost of winning a customer, money. */
    public final double[] acquisitionCost;
    /** What firms know of their own sales; null where no policy asks. */
    public final Books books;
    /** Performance at the start, and what more of it costs. */
    private final double[] qualityBefore;

    private final double[] qualityCost;
    /** Cost of an advertisement met, money. */
    public final double[] contactCost;
    /** First period, by its number, in which a firm is in the market; least of all integers: from the start. */
    public final int[] enters;
    /** Bit f: firm f is not in the market yet. Written by LeverDecision. */
    public long absent;
    /** Mean satisfaction of the market's customers, published. */
    public double publishedSatisfaction;
    /** Mean performance that customers expect of their own providers, published. */
    public double publishedExpectation;
    /** Mean trust of customers in their own providers, published. */
    public double publishedTrust;
    /** Mean standard deviation of customers' beliefs about their own providers, published. */
    public double publishedUncertainty;

    /** Customers of each firm, published. */
    public final double[] publishedCustomers;
    /** Cost of the capacity held, money this period. Written by Queue. */
    public final double[] standby;
    /** What remedies cost, money this period. Written by Crisis. */
    public final double[] outlay;
    /** Wait of the firm's customers, periods. Written by Queue. */
    public final float[] wait;
    /** Complaints put right last period, as a share of those let down. Published. */
    public final float[] publishedFixes;
    /** Maturity of what delights, 0 to 2; NaN where it does not move. Written by KanoMigration. */
    public double delightMaturity = Double.NaN;
    /** Level of what delights that is taken for granted; NaN where it does not move. Written by KanoMigration. */
    public double delightRequired = Double.NaN;
    /** Satisfaction of those who serve, 0 to 1; null when off. Written by EmployeeSatisfaction. */
    public double[] employeeSatisfaction;
    /** Mean satisfaction of the firm's customers, published; NaN while there are none. */
    public final double[] publishedSatisfactionWith;
    /** Mean satisfaction in the firm's last survey, published; NaN where nobody answered. */
    public final double[] publishedSurvey;
    /** Performance as shoppers in disguise see it; NaN where there are none. Written by MysteryShopping. */
    public final double[] shopped;
    /** Chance of keeping it below which a request was refused in the period before. Published. */
    public final float[] publishedLimit;
    /** [group][feature] Centres of the groups of customers found. Published. */
    public final float[] centres;
    /** Index of staff satisfaction by questionnaire, 0 to 100; NaN where nobody asks. Written by StaffSurvey. */
    public final double[] staffIndex;
    /** Periods until the next better or cheaper offer is expected; NaN: none is. Written by OfferRhythm. */
    public final double[] nextStep;
    /** What it is expected to be worth, utility. Written by OfferRhythm. */
    public final double[] nextGain;
    /** Control chart of the firm: how often it has given alarm in this period. Written by ControlChart. */
    public final int[] chartAlarms;
    /** True if some customers have prices of their own. */
    public boolean personal;

    public Firms(List<FirmSpec> specs, PeriodLength length) {
        year = length.periods(12);
        count = specs.size();
        key = specs.stream().mapToLong(s -> Draws.key(s.name())).toArray();
        for (Lever l : Lever.values()) {
            lever[l.ordinal()] = specs.stream().mapToDouble(s -> initial(l, s)).toArray();
            narrow[l.ordinal()] = narrow(lever[l.ordinal()]);
        }
        newcomerPrice =
                narrow(specs.stream().mapToDouble(s -> orNaN(s.newcomerPrice())).toArray());
        loyaltyPrice =
                narrow(specs.stream().mapToDouble(s -> orNaN(s.loyaltyPrice())).toArray());
        publishedCustomers = new double[count];
        publishedFixes = new float[count];
        standby = new double[count];
        outlay = new double[count];
        wait = new float[count];
        publishedSatisfactionWith = nothing(count);
        publishedSurvey = nothing(count);
        shopped = nothing(count);
        publishedLimit = column(Lever.REFUSE_BELOW).clone();
        staffIndex = nothing(count);
        centres = GroupsFound.start();
        nextStep = nothing(count);
        nextGain = nothing(count);
        chartAlarms = new int[count];
        books = specs.stream().anyMatch(FirmSpec::learns) ? new Books(count) : null;
        qualityBefore = specs.stream().mapToDouble(FirmSpec::quality).toArray();
        qualityCost = specs.stream().mapToDouble(s -> s.conduct().qualityCost()).toArray();
        contactCost = specs.stream().mapToDouble(s -> s.conduct().contactCost()).toArray();
        enters = specs.stream()
                .mapToInt(s -> s.conduct().enters() == null
                        ? Integer.MIN_VALUE
                        : s.conduct().enters())
                .toArray();
        for (int f = 0; f < count; f++) {
            absent |= enters[f] == Integer.MIN_VALUE ? 0 : 1L << f;
        }
        brand = narrow(specs.stream().mapToDouble(FirmSpec::brand).toArray());
        acquisitionCost = specs.stream().mapToDouble(FirmSpec::acquisitionCost).toArray();
    }

    /** A lever of one firm. */
    public double get(Lever l, int f) {
        return lever[l.ordinal()][f];
    }

    public void set(Lever l, int f, double value) {
        lever[l.ordinal()][f] = l.clip(value);
        narrow[l.ordinal()][f] = (float) l.clip(value);
        if (l == Lever.BRAND) {
            brand[f] = narrow[l.ordinal()][f];
        }
    }

    /** How often one person meets the firm's advertisements in a period: reach is the chance of at least one. */
    public double exposures(int f) {
        return -StrictMath.log(1 - Math.min(MOST_REACH, get(Lever.REACH, f)));
    }

    /** Cost of serving a customer for a period at the performance delivered, money; convex in it. */
    public double servingCost(int f) {
        double quality = get(Lever.QUALITY, f);
        double more = qualityCost[f] * (quality * quality - qualityBefore[f] * qualityBefore[f]);
        return get(Lever.UNIT_COST, f) + more;
    }

    /** True if firm f is in the market. */
    public boolean present(int f) {
        return (absent >>> f & 1) == 0;
    }

    /** A lever of all firms, in single precision for a loop over customers; not to be written. */
    public float[] column(Lever l) {
        return narrow[l.ordinal()];
    }

    /** A column in single precision. */
    public static float[] narrow(double[] column) {
        float[] narrow = new float[column.length];
        for (int f = 0; f < narrow.length; f++) {
            narrow[f] = (float) column[f];
        }
        return narrow;
    }

    /** Tenure, in periods, that earns the loyalty price and after which a former customer counts as new again. */
    public final int year;

    /**
     * The price that a customer would pay.
     *
     * @param known true for the firm's customers and those who left it less than a year ago
     * @param tenure encounters with the firm so far
     * @param list its list price
     */
    public float priceFor(int f, boolean known, int tenure, float list) {
        if (!known) {
            float newcomer = newcomerPrice[f];
            return newcomer == newcomer ? newcomer : list;
        }
        float loyal = loyaltyPrice[f];
        return tenure >= year && loyal == loyal ? loyal : list;
    }

    /** True if firm f asks its list price of everybody. */
    public boolean listed(int f) {
        return !personal && newcomerPrice[f] != newcomerPrice[f] && loyaltyPrice[f] != loyaltyPrice[f];
    }

    /** Share of a firm in all customers that were served last period; 0 before the first. */
    public double publishedShare(int f) {
        double sum = 0;
        for (double customers : publishedCustomers) {
            sum += customers;
        }
        return sum == 0 ? 0 : publishedCustomers[f] / sum;
    }

    /** Mean list price. */
    public double meanPrice() {
        double sum = 0;
        for (int f = 0; f < count; f++) {
            sum += present(f) ? lever[Lever.PRICE.ordinal()][f] : 0;
        }
        return sum / (count - Long.bitCount(absent));
    }

    /** The starting value of a lever in a firm's description. */
    public static double initial(Lever lever, FirmSpec s) {
        return switch (lever) {
            case PRICE -> s.price();
            case PROMISE -> s.promise();
            case QUALITY -> s.quality();
            case SERVICE_SPREAD -> s.serviceSpread();
            case FAILURE_RATE -> s.failureRate();
            case REACH -> s.reach();
            case COMPLAINT_ACCESS -> s.complaintAccess();
            case RECOVERY_QUALITY -> s.recoveryQuality();
            case RECOVERY_DELAY -> s.recoveryDelay();
            case UNIT_COST -> s.unitCost();
            case BASICS -> s.basics();
            case DELIGHT -> s.delight();
            case STAFF_SKILL -> s.staffSkill();
            case GUIDANCE -> s.guidance();
            case COMPLAINT_EASE -> s.complaintEase();
            case GUARANTEE -> s.guarantee();
            case PUBLISHED_FIXES -> s.publishedFixes();
            case CUE_READING -> s.cueReading();
            case LISTENING -> s.listening();
            case REDRESS -> s.redress();
            case COURTESY -> s.courtesy();
            case PROCEDURE -> s.procedure();
            case RECOVERY_COST -> s.recoveryCost();
            case CAPACITY -> s.capacity();
            case BRAND -> s.brand();
            case OFFENCE -> s.conduct().offence();
            case SCANDAL -> s.conduct().scandal();
            case REMEDY -> s.conduct().remedy();
            case TURBULENCE -> s.conduct().turbulence();
            case OPENNESS -> s.conduct().openness();
            case PLACES, CONTACT, KEY_FOCUS, FAVOURS, STRENGTH, SHAPING, REFUSE_BELOW, NOVELTY, PROMISE_TIERING ->
                s.sales().initial(lever);
            default -> s.care().initial(lever);
        };
    }

    /** Everything but what a firm's description says and what is set anew before it is read. */
    @Override
    public void carry(Carrier c) {
        c.carry("lever", lever);
        for (Lever l : Lever.values()) {
            for (int f = 0; f < count; f++) {
                set(l, f, get(l, f));
            }
        }
        absent = c.carry("absent", absent);
        publishedSatisfaction = c.carry("publishedSatisfaction", publishedSatisfaction);
        publishedExpectation = c.carry("publishedExpectation", publishedExpectation);
        publishedTrust = c.carry("publishedTrust", publishedTrust);
        publishedUncertainty = c.carry("publishedUncertainty", publishedUncertainty);
        c.carry("publishedCustomers", publishedCustomers);
        c.carry("publishedFixes", publishedFixes);
        c.carry("publishedSatisfactionWith", publishedSatisfactionWith);
        c.carry("publishedSurvey", publishedSurvey);
        c.carry("standby", standby);
        c.carry("outlay", outlay);
        c.carry("wait", wait);
        c.carry("shopped", shopped);
        c.carry("chartAlarms", chartAlarms);
        c.carry("publishedLimit", publishedLimit);
        c.carry("staffIndex", staffIndex);
        c.carry("centres", centres);
        c.carry("nextStep", nextStep);
        c.carry("nextGain", nextGain);
        delightMaturity = c.carry("delightMaturity", delightMaturity);
        delightRequired = c.carry("delightRequired", delightRequired);
        double[] staff =
                c.carry("employeeSatisfaction", employeeSatisfaction == null ? new double[0] : employeeSatisfaction);
        employeeSatisfaction = staff.length == 0 ? null : staff;
        if (books != null) {
            books.carry(c.under("books"));
        }
    }

    private static double[] nothing(int count) {
        double[] column = new double[count];
        java.util.Arrays.fill(column, Double.NaN);
        return column;
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }
}
