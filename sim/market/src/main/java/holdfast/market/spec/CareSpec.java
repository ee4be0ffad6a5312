package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** What a firm does to keep its customers. Each part acts only where the mechanism that it names is on. */
public record CareSpec(
        @Parameter(text = "Type of relationship with customers (rules.relationship).", value = "none")
        Relationship relationship,

        @Parameter(
                text = "Points credited with every purchase, as a share of its price (rules.points).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double points,

        @Parameter(
                text = "Effort in personal contact, 1: a call or visit every month (rules.friendship).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double social,

        @Parameter(
                text = "Effort at systems that customers build into their own work, 1: full (rules.integration).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double structural,

        @Parameter(text = "True: follows the rival that offers most in bonds (rules.copying).", value = "false")
        boolean copies,

        @Parameter(
                text = "Length of a contract; 0: none (rules.contracts).",
                unit = "months",
                min = 0,
                max = 120,
                value = "0",
                noEffect = 0)
        double contractMonths,

        @Parameter(
                text = "Share of the remaining payments due when a contract is left early (rules.contracts).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double contractPenalty,

        @Parameter(
                text = "Discount offered to customers about to leave (rules.saveOffers).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double saveDiscount,

        @Parameter(
                text = "Discount offered to customers who left (rules.winBack).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double winBackDiscount,

        @Parameter(
                text = "Discount offered to the best customers of rivals (rules.poaching).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double poachDiscount,

        @Parameter(
                text = "Pay of those who serve, relative to what is usual (rules.employees).",
                unit = "ratio",
                min = 0,
                max = 3,
                value = "1",
                noEffect = 1)
        double pay,

        @Parameter(
                text = "Chance that a representative leaves (rules.representatives).",
                unit = "per month",
                min = 0,
                max = 1,
                value = "0.015",
                source = "assumption: about one in six leaves within a year")
        double turnover,

        @Parameter(
                text = "People of the firm who know each customer (rules.representatives).",
                unit = "people",
                min = 1,
                max = 20,
                value = "1")
        double tieBreadth,

        @Parameter(
                text = "How much better the best fifth is served than the rest, performance (rules.gradedService).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double tiering,

        @Parameter(
                text = "Chance that a customer's changed need is met as it arises (rules.lifeEvents).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double foresight,

        @Parameter(
                text = "Share of a slip found by a control chart that is put right (rules.controlChart).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double correction,

        @Parameter(
                text = "Effort in answering alarms about single customers (rules.intervalAlarm).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0)
        double alarmContact,

        @Parameter(
                text =
                        "How often the firm offers the further service that suits best instead of any (rules.crossSelling).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double recommending,

        @Parameter(
                text = "Share of the price that dealers keep (rules.dealers).",
                min = 0,
                max = 1,
                value = "0.1",
                source = "assumption: about what car dealers have of a list price",
                later = true)
        double dealerMargin,

        @Parameter(
                text = "Effort in care by stage of the relation (rules.stageCare).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double stageCare,

        @Parameter(
                text = "Effort in contacting those who say that they buy mostly elsewhere (rules.walletSurvey).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double walletContact,

        @Parameter(
                text =
                        "Maturity in managing customers, 1 (a program bought) to 5 (led, trained, rebuilt around it) (rules.intervalAlarm).",
                unit = "level",
                min = 1,
                max = 5,
                value = "5",
                noEffect = 5,
                later = true)
        double maturity,

        @Parameter(
                text = "Effort in making much of small faults of rivals, which may come out (rules.makingOpenings).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double agitation,

        @Parameter(
                text = "Effort in creating new demand, which makes buyers look afresh (rules.makingOpenings).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double newDemand,

        @Parameter(
                text = "Effort in locking strategic partners in (rules.mutualLock).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double lockIn) {

    /** Five types of relationship, and none (Kotler). */
    public enum Relationship {
        NONE,
        BASIC,
        REACTIVE,
        ACCOUNTABLE,
        PROACTIVE,
        PARTNER
    }

    public CareSpec {
        Parameters.check(
                CareSpec.class,
                relationship,
                points,
                social,
                structural,
                copies,
                contractMonths,
                contractPenalty,
                saveDiscount,
                winBackDiscount,
                poachDiscount,
                pay,
                turnover,
                tieBreadth,
                tiering,
                foresight,
                correction,
                alarmContact,
                recommending,
                dealerMargin,
                stageCare,
                walletContact,
                maturity,
                agitation,
                newDemand,
                lockIn);
    }

    /** The starting value of a lever of care. */
    public double initial(Lever lever) {
        return switch (lever) {
            case POINTS -> points;
            case SOCIAL -> social;
            case STRUCTURAL -> structural;
            case CONTRACT_MONTHS -> contractMonths;
            case CONTRACT_PENALTY -> contractPenalty;
            case SAVE_DISCOUNT -> saveDiscount;
            case WIN_BACK_DISCOUNT -> winBackDiscount;
            case POACH_DISCOUNT -> poachDiscount;
            case PAY -> pay;
            case TURNOVER -> turnover;
            case TIE_BREADTH -> tieBreadth;
            case TIERING -> tiering;
            case FORESIGHT -> foresight;
            case CORRECTION -> correction;
            case ALARM_CONTACT -> alarmContact;
            case RECOMMENDING -> recommending;
            case DEALER_MARGIN -> dealerMargin;
            case STAGE_CARE -> stageCare;
            case WALLET_CONTACT -> walletContact;
            case MATURITY -> maturity;
            case AGITATION -> agitation;
            case NEW_DEMAND -> newDemand;
            case LOCK_IN -> lockIn;
            default -> throw new IllegalArgumentException(lever + " is no lever of care");
        };
    }
}
