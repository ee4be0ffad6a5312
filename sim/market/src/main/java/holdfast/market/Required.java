package holdfast.market;

import holdfast.market.state.Ties;

/** What mechanisms that are on require of the state. */
public final class Required {
    private Required() {}

    /** True if what customers learn from is not simply what was delivered. */
    public static boolean lessons(Rules rules) {
        return !rules.habituation().off() || !rules.faith().off();
    }

    /** True if something binds customers beyond the effort of switching. */
    public static boolean bonds(Rules rules) {
        return !rules.points().off()
                || !rules.friendship().off()
                || !rules.integration().off()
                || !rules.contracts().off();
    }

    /** True if a mechanism gives firms an appeal of their own to single customers. */
    public static boolean appeals(Rules rules) {
        return !rules.representatives().off()
                || !rules.openings().off()
                || !rules.boycott().off()
                || !rules.propensities().off()
                || !rules.transitions().off()
                || !rules.shelf().off()
                || !rules.trialRepeat().off()
                || !rules.convenience().off()
                || !rules.costPressure().off()
                || !rules.buyingCentre().off()
                || !rules.promiseTiers().off()
                || !rules.involvement().off()
                || !rules.mutualLock().off();
    }

    /** The columns of ties that are held. */
    public static Ties.Columns ties(Rules rules) {
        return new Ties.Columns(
                !rules.points().off(),
                !rules.friendship().off(),
                !rules.integration().off(),
                !rules.contracts().off(),
                !rules.terms().off(),
                !rules.customerValue().off(),
                !rules.stages().off(),
                !rules.intervalAlarm().off(),
                !rules.penetration().off(),
                !rules.putOff().off(),
                !rules.crossSelling().off(),
                !rules.usersAndBuyers().off(),
                !rules.tenureMargin().off(),
                !rules.portfolio().off(),
                !rules.mutualLock().off());
    }
}
