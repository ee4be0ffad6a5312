package holdfast.market;

import holdfast.market.customer.Adoption;
import holdfast.market.customer.AttributeImportance;
import holdfast.market.customer.BrandTransitions;
import holdfast.market.customer.Complaining;
import holdfast.market.customer.ComplaintChannel;
import holdfast.market.customer.ComplaintCulture;
import holdfast.market.customer.Convenience;
import holdfast.market.customer.CostPressure;
import holdfast.market.customer.Crisis;
import holdfast.market.customer.CueReading;
import holdfast.market.customer.Demography;
import holdfast.market.customer.Disconfirmation;
import holdfast.market.customer.Dropout;
import holdfast.market.customer.EncounterSatisfaction;
import holdfast.market.customer.ExpectationLearning;
import holdfast.market.customer.ExperienceMemory;
import holdfast.market.customer.Faith;
import holdfast.market.customer.Grievance;
import holdfast.market.customer.Habituation;
import holdfast.market.customer.Involvement;
import holdfast.market.customer.Kano;
import holdfast.market.customer.LoyaltyResponse;
import holdfast.market.customer.Misuse;
import holdfast.market.customer.Mood;
import holdfast.market.customer.NeedsChange;
import holdfast.market.customer.Norm;
import holdfast.market.customer.Penetration;
import holdfast.market.customer.Perception;
import holdfast.market.customer.PriceFairness;
import holdfast.market.customer.PriceLimits;
import holdfast.market.customer.Propensities;
import holdfast.market.customer.PutOff;
import holdfast.market.customer.Reconsideration;
import holdfast.market.customer.ReferencePrice;
import holdfast.market.customer.RelationMemory;
import holdfast.market.customer.Satisfaction;
import holdfast.market.customer.SatisfactionCycle;
import holdfast.market.customer.ServiceDelivery;
import holdfast.market.customer.ServiceRecovery;
import holdfast.market.customer.Stakes;
import holdfast.market.customer.SupplierChoice;
import holdfast.market.customer.SwitchingCost;
import holdfast.market.customer.TrialRepeat;
import holdfast.market.customer.TrustAfterPromise;
import holdfast.market.customer.Turbulence;
import holdfast.market.customer.Utility;
import holdfast.market.customer.Waiting;
import holdfast.market.customer.WalletShare;
import holdfast.market.draw.TasteMatch;
import holdfast.market.firm.KanoMigration;
import holdfast.market.firm.MysteryShopping;
import holdfast.market.firm.Novelty;
import holdfast.market.firm.OfferRhythm;
import holdfast.market.firm.QualityParity;
import holdfast.market.firm.Queue;
import holdfast.market.firm.Remedies;
import holdfast.market.firm.StaffSurvey;
import holdfast.market.parameter.Parameter;
import holdfast.market.relation.BondCopying;
import holdfast.market.relation.BuyingCentre;
import holdfast.market.relation.CareCost;
import holdfast.market.relation.Contracts;
import holdfast.market.relation.ControlChart;
import holdfast.market.relation.CustomerValue;
import holdfast.market.relation.Customisation;
import holdfast.market.relation.EmployeeSatisfaction;
import holdfast.market.relation.FriendlyService;
import holdfast.market.relation.FriendshipPanel;
import holdfast.market.relation.GradedService;
import holdfast.market.relation.Informing;
import holdfast.market.relation.IntervalAlarm;
import holdfast.market.relation.LifeEvents;
import holdfast.market.relation.LoyaltyTypes;
import holdfast.market.relation.OpeningWindows;
import holdfast.market.relation.PersonalTerms;
import holdfast.market.relation.Poaching;
import holdfast.market.relation.PointsBond;
import holdfast.market.relation.PortfolioMatrix;
import holdfast.market.relation.PromiseTiers;
import holdfast.market.relation.RelationshipTypes;
import holdfast.market.relation.Representatives;
import holdfast.market.relation.Requests;
import holdfast.market.relation.RetentionCost;
import holdfast.market.relation.SaveOffer;
import holdfast.market.relation.SocialBond;
import holdfast.market.relation.StaffSkill;
import holdfast.market.relation.StructuralBond;
import holdfast.market.relation.Survey;
import holdfast.market.relation.WalletStages;
import holdfast.market.relation.WinBack;
import holdfast.market.social.Advertising;
import holdfast.market.social.Boycott;
import holdfast.market.social.Overload;
import holdfast.market.social.Talk;
import holdfast.market.social.TalkReach;
import holdfast.market.social.Venting;
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
        Talk.Rule talk,

        @Parameter(text = "What customers believe ought to be had.", value = "default", later = true)
        Norm.Rule norm,

        @Parameter(text = "How customers get used to what they have.", value = "default", later = true)
        Habituation.Rule habituation,

        @Parameter(text = "Phases of the satisfaction cycle, and what trends do.", value = "default", later = true)
        SatisfactionCycle.Rule cycle,

        @Parameter(text = "Moods that last.", value = "default", later = true)
        Mood.Rule mood,

        @Parameter(text = "Novices who use a thing wrongly.", value = "default", later = true)
        Misuse.Rule misuse,

        @Parameter(text = "How much is at stake in a failure.", value = "default", later = true)
        Stakes.Rule stakes,

        @Parameter(text = "Basics and delight beside performance.", value = "default", later = true)
        Kano.Rule kano,

        @Parameter(text = "How what delights becomes ordinary.", value = "default", later = true)
        KanoMigration.Rule migration,

        @Parameter(text = "Measured importance of attributes.", value = "default", later = true)
        AttributeImportance.Rule importance,

        @Parameter(text = "How culture holds complaints back.", value = "default", later = true)
        ComplaintCulture.Rule culture,

        @Parameter(text = "What firms do to make the silent speak.", value = "default", later = true)
        ComplaintChannel.Rule channel,

        @Parameter(text = "How the silent are noticed.", value = "default", later = true)
        CueReading.Rule cues,

        @Parameter(text = "How those talk who say nothing to the firm.", value = "default", later = true)
        Venting.Rule venting,

        @Parameter(text = "How many others a customer reaches, as a plain count.", value = "default", later = true)
        TalkReach.Rule reached,

        @Parameter(text = "Believers who see what they expect.", value = "default", later = true)
        Faith.Rule faith,

        @Parameter(text = "How long customers wait.", value = "default", later = true)
        Queue.Rule queue,

        @Parameter(text = "What waiting does.", value = "default", later = true)
        Waiting.Rule waiting,

        @Parameter(text = "Points and rebates.", value = "default", later = true)
        PointsBond.Rule points,

        @Parameter(text = "Friendship between customers and staff.", value = "default", later = true)
        SocialBond.Rule friendship,

        @Parameter(text = "Systems built into customers' work.", value = "default", later = true)
        StructuralBond.Rule integration,

        @Parameter(text = "How fast rivals copy bonds.", value = "default", later = true)
        BondCopying.Rule copying,

        @Parameter(text = "Contracts and their end.", value = "default", later = true)
        Contracts.Rule contracts,

        @Parameter(text = "Offers to single customers.", value = "default", later = true)
        PersonalTerms.Rule terms,

        @Parameter(text = "Offers to those about to leave.", value = "default", later = true)
        SaveOffer.Rule saveOffers,

        @Parameter(text = "Offers to those who left.", value = "default", later = true)
        WinBack.Rule winBack,

        @Parameter(text = "Offers to the best customers of rivals.", value = "default", later = true)
        Poaching.Rule poaching,

        @Parameter(text = "Types of relationship.", value = "default", later = true)
        RelationshipTypes.Rule relationship,

        @Parameter(text = "How contact informs expectations.", value = "default", later = true)
        Informing.Rule informing,

        @Parameter(text = "What care costs.", value = "default", later = true)
        CareCost.Rule careCost,

        @Parameter(text = "Satisfaction of staff, and what it does.", value = "default", later = true)
        EmployeeSatisfaction.Rule employees,

        @Parameter(text = "Staff who leave, and who follows.", value = "default", later = true)
        Representatives.Rule representatives,

        @Parameter(text = "What a friend makes of service.", value = "default", later = true)
        FriendlyService.Rule warmth,

        @Parameter(text = "How customers differ in worth.", value = "default", later = true)
        CustomerValue.Rule customerValue,

        @Parameter(text = "Service graded by worth.", value = "default", later = true)
        GradedService.Rule gradedService,

        @Parameter(text = "Moves in life.", value = "default", later = true)
        LifeEvents.Rule lifeEvents,

        @Parameter(text = "Cost of looking after customers by tenure.", value = "default", later = true)
        RetentionCost.Rule retentionCost,

        @Parameter(text = "Stages of a relation by share of wallet.", value = "default", later = true)
        WalletStages.Rule stages,

        @Parameter(text = "When a place is open to other suppliers.", value = "default", later = true)
        OpeningWindows.Rule openings,

        @Parameter(text = "Alarms about customers who buy less often.", value = "default", later = true)
        IntervalAlarm.Rule intervalAlarm,

        @Parameter(text = "Surveys of satisfaction.", value = "default", later = true)
        Survey.Rule survey,

        @Parameter(text = "Control charts of surveys.", value = "default", later = true)
        ControlChart.Rule controlChart,

        @Parameter(text = "Types of loyalty.", value = "default", later = true)
        LoyaltyTypes.Rule loyaltyTypes,

        @Parameter(text = "The path model of friendship.", value = "default", later = true)
        FriendshipPanel.Rule friendshipPanel,

        @Parameter(text = "The portfolio of customers as a matrix.", value = "default", later = true)
        PortfolioMatrix.Rule portfolio,

        @Parameter(text = "Who boycotts a firm for what it does.", value = "default", later = true)
        Boycott.Rule boycott,

        @Parameter(text = "What a product scandal does.", value = "default", later = true)
        Crisis.Rule crisis,

        @Parameter(text = "What remedies cost.", value = "default", later = true)
        Remedies.Rule remedies,

        @Parameter(text = "What a firm's wobbling does.", value = "default", later = true)
        Turbulence.Rule turbulence,

        @Parameter(text = "How advertising annoys.", value = "default", later = true)
        Overload.Rule overload,

        @Parameter(text = "What shoppers in disguise see.", value = "default", later = true)
        MysteryShopping.Rule mystery,

        @Parameter(text = "Steady propensities that differ between people.", value = "default", later = true)
        Propensities.Rule propensities,

        @Parameter(text = "Who silently drops out after a purchase.", value = "default", later = true)
        Dropout.Rule dropout,

        @Parameter(text = "How a new category spreads.", value = "default", later = true)
        Adoption.Rule adoption,

        @Parameter(text = "Which firm comes after which.", value = "default", later = true)
        BrandTransitions.Rule transitions,

        @Parameter(text = "Trial by expectation, repeat by disappointment.", value = "default", later = true)
        TrialRepeat.Rule trialRepeat,

        @Parameter(text = "Buyers of a span.", value = "default", later = true)
        Penetration.Rule penetration,

        @Parameter(text = "How near firms are, and their hours.", value = "default", later = true)
        Convenience.Rule convenience,

        @Parameter(text = "Cost pressure in the buyers' own market.", value = "default", later = true)
        CostPressure.Rule costPressure,

        @Parameter(text = "Who decides in organisations that buy.", value = "default", later = true)
        BuyingCentre.Rule buyingCentre,

        @Parameter(text = "Promises graded by worth.", value = "default", later = true)
        PromiseTiers.Rule promiseTiers,

        @Parameter(text = "How much is invested in a purchase.", value = "default", later = true)
        Involvement.Rule involvement,

        @Parameter(text = "How skill differs between the staff of a firm.", value = "default", later = true)
        StaffSkill.Rule staffSkills,

        @Parameter(text = "How service comes to fit old customers.", value = "default", later = true)
        Customisation.Rule customisation,

        @Parameter(text = "What is promised to single customers on request.", value = "default", later = true)
        Requests.Rule requests,

        @Parameter(text = "Price rises borne and price cuts resisted, as asked.", value = "default", later = true)
        PriceLimits.Rule priceLimits,

        @Parameter(text = "How rivals learn to be as good as the best.", value = "default", later = true)
        QualityParity.Rule parity,

        @Parameter(text = "How new kinds of promises are noticed.", value = "default", later = true)
        Novelty.Rule novelty,

        @Parameter(text = "When better or cheaper offers are expected.", value = "default", later = true)
        OfferRhythm.Rule rhythm,

        @Parameter(text = "Who waits for them.", value = "default", later = true)
        PutOff.Rule putOff,

        @Parameter(text = "Surveys of staff.", value = "default", later = true)
        StaffSurvey.Rule staffSurvey) {
    /** True if people talk and are heard: both mechanisms are on. */
    public boolean talks() {
        return !wordOfMouth.off() && !talk.off();
    }
}
