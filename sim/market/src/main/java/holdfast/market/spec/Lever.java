package holdfast.market.spec;

/** What a firm can move, with the range to which every change is clipped. */
public enum Lever {
    PRICE(1000),
    PROMISE(1),
    QUALITY(1),
    SERVICE_SPREAD(1),
    FAILURE_RATE(1),
    REACH(1),
    COMPLAINT_ACCESS(1),
    RECOVERY_QUALITY(1),
    RECOVERY_DELAY(60),
    UNIT_COST(1000),
    BASICS(1),
    DELIGHT(1),
    STAFF_SKILL(1),
    GUIDANCE(1),
    COMPLAINT_EASE(20),
    GUARANTEE(1),
    PUBLISHED_FIXES(20),
    CUE_READING(1),
    LISTENING(1),
    REDRESS(2),
    COURTESY(2),
    PROCEDURE(2),
    RECOVERY_COST(1000),
    CAPACITY(100),
    POINTS(1),
    SOCIAL(1),
    STRUCTURAL(1),
    CONTRACT_MONTHS(120),
    CONTRACT_PENALTY(1),
    SAVE_DISCOUNT(1),
    WIN_BACK_DISCOUNT(1),
    POACH_DISCOUNT(1),
    PAY(3),
    TURNOVER(1),
    TIE_BREADTH(20),
    TIERING(1),
    FORESIGHT(1),
    CORRECTION(1),
    ALARM_CONTACT(1),
    BRAND(-20, 20),
    OFFENCE(1),
    SCANDAL(1),
    REMEDY(1),
    TURBULENCE(1),
    OPENNESS(1),
    PLACES(1),
    CONTACT(1),
    KEY_FOCUS(1),
    FAVOURS(1),
    STRENGTH(1),
    SHAPING(1),
    REFUSE_BELOW(1),
    NOVELTY(1),
    PROMISE_TIERING(1),
    RECOMMENDING(1),
    DEALER_MARGIN(1),
    STAGE_CARE(1),
    WALLET_CONTACT(1),
    MATURITY(5),
    AGITATION(1),
    NEW_DEMAND(1),
    LOCK_IN(1);

    private final double min;
    private final double max;

    Lever(double max) {
        this(0, max);
    }

    Lever(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /** The value, clipped to the lever's range (its least to its greatest value). */
    public double clip(double value) {
        return Math.max(min, Math.min(max, value));
    }
}
