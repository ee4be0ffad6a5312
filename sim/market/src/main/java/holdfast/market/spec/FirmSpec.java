package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** A firm: what it delivers, promises and charges, and how it treats a complaint. */
public record FirmSpec(
        @Parameter(text = "Name, unique among the firms.") String name,

        @Parameter(text = "Mean delivered performance.", min = 0, max = 1, value = "0.76")
        double quality,

        @Parameter(text = "Promised performance.", min = 0, max = 1, value = "0.76")
        double promise,

        @Parameter(
                text = "List price; 1 is a typical price of the category.",
                unit = "money",
                min = 0,
                max = 1000,
                value = "1")
        double price,

        @Parameter(
                text = "Price for customers who have not bought here in the last 12 months.",
                unit = "money",
                min = 0,
                max = 1000,
                value = "absent")
        Double newcomerPrice,

        @Parameter(
                text = "Price for customers of 12 months and more.",
                unit = "money",
                min = 0,
                max = 1000,
                value = "absent")
        Double loyaltyPrice,

        @Parameter(
                text = "Spread of delivered performance from one period to the next.",
                min = 0,
                max = 1,
                value = "0.08")
        double serviceSpread,

        @Parameter(text = "Chance of a service failure.", unit = "per period", min = 0, max = 1, value = "0.03")
        double failureRate,

        @Parameter(
                text = "Chance that a customer meets an advertisement.",
                unit = "per period",
                min = 0,
                max = 1,
                value = "0.2")
        double reach,

        @Parameter(text = "Chance that a complaint reaches someone who can act.", min = 0, max = 1, value = "0.7")
        double complaintAccess,

        @Parameter(text = "Chance that a complaint that arrived is put right.", min = 0, max = 1, value = "0.6")
        double recoveryQuality,

        @Parameter(text = "Time until a complaint is put right.", unit = "months", min = 0, max = 60, value = "1")
        double recoveryDelay,

        @Parameter(
                text = "Appeal that nothing else explains.",
                unit = "utility",
                min = -20,
                max = 20,
                value = "0",
                noEffect = 0)
        double brand,

        @Parameter(text = "Cost of serving a customer.", unit = "money per period", min = 0, max = 1000, value = "0.55")
        double unitCost,

        @Parameter(text = "Cost of winning a customer.", unit = "money", min = 0, max = 1000, value = "0")
        double acquisitionCost,

        @Parameter(
                text = "Share of the customers at the start, relative to the other firms.",
                unit = "ratio",
                min = 0,
                max = 1e6,
                value = "1")
        double initialShare,

        @Parameter(text = "How the price is decided.", value = "default")
        LeverPolicy pricing,

        @Parameter(text = "How the promise is decided.", value = "default")
        LeverPolicy promising,

        @Parameter(text = "How delivered performance is decided.", value = "default")
        LeverPolicy improving,

        @Parameter(
                text = "Level of the basics, which are noticed only where they are missing (rules.kano).",
                min = 0,
                max = 1,
                value = "0.65",
                noEffect = 0.65,
                later = true)
        double basics,

        @Parameter(
                text = "Level of what delights and is not missed where it is absent (rules.kano).",
                min = 0,
                max = 1,
                value = "0.65",
                noEffect = 0.65,
                later = true)
        double delight,

        @Parameter(
                text = "Skill of staff in meeting a bad mood (rules.mood).",
                min = 0,
                max = 1,
                value = "0",
                later = true)
        double staffSkill,

        @Parameter(
                text = "Share of misuse that guidance prevents (rules.misuse).",
                min = 0,
                max = 1,
                value = "0",
                later = true)
        double guidance,

        @Parameter(
                text = "How much easier the firm makes complaining (rules.channel).",
                unit = "log odds",
                min = 0,
                max = 20,
                value = "0",
                noEffect = 0,
                later = true)
        double complaintEase,

        @Parameter(
                text = "Share of failures for which the firm takes the blame without asking (rules.channel).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double guarantee,

        @Parameter(
                text =
                        "How much readier people are to complain per share of let-downs put right and published (rules.channel).",
                unit = "log odds",
                min = 0,
                max = 20,
                value = "0",
                noEffect = 0,
                later = true)
        double publishedFixes,

        @Parameter(
                text = "Chance that staff notice one who was let down and says nothing (rules.cues).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double cueReading,

        @Parameter(
                text = "Share of unfavourable talk that the firm answers and so quiets (rules.venting).",
                min = 0,
                max = 1,
                value = "0",
                noEffect = 0,
                later = true)
        double listening,

        @Parameter(
                text = "What a recovery gives back, relative to what is due: its distributive part.",
                unit = "ratio",
                min = 0,
                max = 2,
                value = "1",
                noEffect = 1,
                later = true)
        double redress,

        @Parameter(
                text = "How a recovery treats the customer, relative to what is due: its interactional part.",
                unit = "ratio",
                min = 0,
                max = 2,
                value = "1",
                noEffect = 1,
                later = true)
        double courtesy,

        @Parameter(
                text = "How simple a recovery is, relative to what is due: its procedural part.",
                unit = "ratio",
                min = 0,
                max = 2,
                value = "1",
                noEffect = 1,
                later = true)
        double procedure,

        @Parameter(
                text = "Cost of putting a complaint right.",
                unit = "money",
                min = 0,
                max = 1000,
                value = "0",
                noEffect = 0,
                later = true)
        double recoveryCost,

        @Parameter(
                text = "Customers that can be served without a wait, as a share of all customers (rules.queue).",
                unit = "ratio",
                min = 0,
                max = 100,
                value = "1",
                later = true)
        double capacity,

        @Parameter(
                text = "What a failed response is like: faulty, none, or blaming the customer.",
                value = "faulty",
                later = true)
        Response failedResponse,

        @Parameter(text = "What the firm does to keep its customers.", value = "default", later = true)
        CareSpec care,

        @Parameter(text = "Where the firm comes from, its costs and its wrongs.", value = "default", later = true)
        ConductSpec conduct,

        @Parameter(text = "How the quality of recovery is decided.", value = "default", later = true)
        LeverPolicy recovering,

        @Parameter(text = "How the discount for those about to leave is decided.", value = "default", later = true)
        LeverPolicy retaining,

        @Parameter(text = "Where and to whom the firm sells, and with what words.", value = "default", later = true)
        SalesSpec sales) {

    /** What a response to a complaint is like that does not put it right. */
    public enum Response {
        FAULTY,
        NONE,
        BLAME
    }

    public FirmSpec {
        Parameters.check(
                FirmSpec.class,
                name,
                quality,
                promise,
                price,
                newcomerPrice,
                loyaltyPrice,
                serviceSpread,
                failureRate,
                reach,
                complaintAccess,
                recoveryQuality,
                recoveryDelay,
                brand,
                unitCost,
                acquisitionCost,
                initialShare,
                pricing,
                promising,
                improving,
                basics,
                delight,
                staffSkill,
                guidance,
                complaintEase,
                guarantee,
                publishedFixes,
                cueReading,
                listening,
                redress,
                courtesy,
                procedure,
                recoveryCost,
                capacity,
                failedResponse,
                care,
                conduct,
                recovering,
                retaining,
                sales);
        fits(pricing, Lever.PRICE);
        fits(promising, Lever.PROMISE);
        fits(improving, Lever.QUALITY);
        fits(recovering, Lever.RECOVERY_QUALITY);
        fits(retaining, Lever.SAVE_DISCOUNT);
    }

    private static void fits(LeverPolicy policy, Lever lever) {
        if (!policy.policy().moves(lever)) {
            throw new IllegalArgumentException("FirmSpec: the policy " + Parameters.word(policy.policy())
                    + " does not decide " + Parameters.word(lever));
        }
    }

    /** How a lever is decided; null for levers that stay as they are. */
    public LeverPolicy policy(Lever lever) {
        return switch (lever) {
            case PRICE -> pricing;
            case PROMISE -> promising;
            case QUALITY -> improving;
            case RECOVERY_QUALITY -> recovering;
            case SAVE_DISCOUNT -> retaining;
            default -> null;
        };
    }

    /** True if some lever is decided by what the firm sees of its sales and of others. */
    public boolean learns() {
        for (Lever lever : Lever.values()) {
            if (policy(lever) != null && policy(lever).policy().learns()) {
                return true;
            }
        }
        return false;
    }
}
