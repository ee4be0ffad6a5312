package holdfast.market;

import holdfast.market.customer.Complaining;
import holdfast.market.customer.Demography;
import holdfast.market.customer.Disconfirmation;
import holdfast.market.customer.EncounterSatisfaction;
import holdfast.market.customer.ExpectationLearning;
import holdfast.market.customer.ExperienceMemory;
import holdfast.market.customer.Grievance;
import holdfast.market.customer.LoyaltyResponse;
import holdfast.market.customer.NeedsChange;
import holdfast.market.customer.Perception;
import holdfast.market.customer.PriceFairness;
import holdfast.market.customer.Reconsideration;
import holdfast.market.customer.ReferencePrice;
import holdfast.market.customer.RelationMemory;
import holdfast.market.customer.Satisfaction;
import holdfast.market.customer.ServiceDelivery;
import holdfast.market.customer.ServiceRecovery;
import holdfast.market.customer.SupplierChoice;
import holdfast.market.customer.SwitchingCost;
import holdfast.market.customer.TrustAfterPromise;
import holdfast.market.customer.Utility;
import holdfast.market.customer.WalletShare;
import holdfast.market.draw.TasteMatch;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.social.Advertising;
import holdfast.market.social.Talk;
import holdfast.market.social.WordOfMouth;

/** The mechanisms of a market and their parameters, in the order in which they act; each takes {@code off: true}. */
public record Rules(
        @Parameter(text = "Who leaves the market without wanting to, and who comes.", value = "default")
        Demography.Rule demography,

        @Parameter(text = "Needs that change.", value = "default")
        NeedsChange.Rule needs,

        @Parameter(text = "How well offers happen to suit.", value = "default")
        TasteMatch.Rule taste,

        @Parameter(text = "How promises reach people.", value = "default")
        Advertising.Rule advertising,

        @Parameter(text = "How people hear of firms from others.", value = "default")
        WordOfMouth.Rule wordOfMouth,

        @Parameter(text = "What leaving costs.", value = "default")
        SwitchingCost.Rule switchingCost,

        @Parameter(text = "When offers are compared at all.", value = "default")
        Reconsideration.Rule reconsideration,

        @Parameter(text = "Which offer is chosen.", value = "default")
        SupplierChoice.Rule choice,

        @Parameter(text = "What an offer is worth.", value = "default")
        Utility.Rule utility,

        @Parameter(text = "What is remembered of former firms.", value = "default")
        RelationMemory.Rule memory,

        @Parameter(text = "Share of purchases, in repertoire markets.", value = "default")
        WalletShare.Rule walletShare,

        @Parameter(text = "How fair a price feels.", value = "default")
        PriceFairness.Rule fairness,

        @Parameter(text = "What the category ought to cost.", value = "default")
        ReferencePrice.Rule referencePrice,

        @Parameter(text = "What is delivered.", value = "default")
        ServiceDelivery.Rule delivery,

        @Parameter(text = "What of it is perceived.", value = "default")
        Perception.Rule perception,

        @Parameter(text = "How delivery compares with expectation.", value = "default")
        Disconfirmation.Rule disconfirmation,

        @Parameter(text = "Satisfaction with one encounter.", value = "default")
        EncounterSatisfaction.Rule encounter,

        @Parameter(text = "Who complains after a failure.", value = "default")
        Complaining.Rule complaining,

        @Parameter(text = "What a response to a complaint does.", value = "default")
        ServiceRecovery.Rule recovery,

        @Parameter(text = "How satisfaction adds up.", value = "default")
        Satisfaction.Rule satisfaction,

        @Parameter(text = "How expectations learn from experience.", value = "default")
        ExpectationLearning.Rule learning,

        @Parameter(text = "What one's own experience adds up to.", value = "default")
        ExperienceMemory.Rule experience,

        @Parameter(text = "How trust falls after a broken promise and heals.", value = "default")
        TrustAfterPromise.Rule trust,

        @Parameter(text = "How loyalty answers satisfaction.", value = "default")
        LoyaltyResponse.Rule loyalty,

        @Parameter(text = "How grievances fade, and when a firm is sworn off.", value = "default")
        Grievance.Rule grievance,

        @Parameter(text = "What people tell others.", value = "default")
        Talk.Rule talk) {
    public Rules {
        Parameters.check(
                Rules.class,
                demography,
                needs,
                taste,
                advertising,
                wordOfMouth,
                switchingCost,
                reconsideration,
                choice,
                utility,
                memory,
                walletShare,
                fairness,
                referencePrice,
                delivery,
                perception,
                disconfirmation,
                encounter,
                complaining,
                recovery,
                satisfaction,
                learning,
                experience,
                trust,
                loyalty,
                grievance,
                talk);
    }

    /** True if people talk and are heard: both mechanisms are on. */
    public boolean talks() {
        return !wordOfMouth.off() && !talk.off();
    }
}
