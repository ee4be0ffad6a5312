package holdfast.market;

import holdfast.market.customer.Adoption;
import holdfast.market.customer.AttributeImportance;
import holdfast.market.customer.Beginner;
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
import holdfast.market.customer.PurchaseOccasions;
import holdfast.market.customer.PutOff;
import holdfast.market.customer.Reconsideration;
import holdfast.market.customer.ReferencePrice;
import holdfast.market.customer.RelationMemory;
import holdfast.market.customer.Satisfaction;
import holdfast.market.customer.SatisfactionCycle;
import holdfast.market.customer.ServiceDelivery;
import holdfast.market.customer.ServiceRecovery;
import holdfast.market.customer.Shelf;
import holdfast.market.customer.Stakes;
import holdfast.market.customer.SupplierChoice;
import holdfast.market.customer.SwitchingCost;
import holdfast.market.customer.TrialRepeat;
import holdfast.market.customer.TrustAfterPromise;
import holdfast.market.customer.Turbulence;
import holdfast.market.customer.UsersAndBuyers;
import holdfast.market.customer.Utility;
import holdfast.market.customer.Waiting;
import holdfast.market.customer.WalletShare;
import holdfast.market.draw.TasteMatch;
import holdfast.market.firm.EventsDue;
import holdfast.market.firm.KanoMigration;
import holdfast.market.firm.LeverDecision;
import holdfast.market.firm.MysteryShopping;
import holdfast.market.firm.Novelty;
import holdfast.market.firm.OfferRhythm;
import holdfast.market.firm.QualityParity;
import holdfast.market.firm.Queue;
import holdfast.market.firm.Remedies;
import holdfast.market.firm.StaffSurvey;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.phase.FirmPhase;
import holdfast.market.relation.BondCopying;
import holdfast.market.relation.BuyingCentre;
import holdfast.market.relation.CareCost;
import holdfast.market.relation.Contracts;
import holdfast.market.relation.ControlChart;
import holdfast.market.relation.CrossSelling;
import holdfast.market.relation.CustomerValue;
import holdfast.market.relation.Customisation;
import holdfast.market.relation.Dealers;
import holdfast.market.relation.EmployeeSatisfaction;
import holdfast.market.relation.FriendlyService;
import holdfast.market.relation.FriendshipPanel;
import holdfast.market.relation.GradedService;
import holdfast.market.relation.Informing;
import holdfast.market.relation.IntervalAlarm;
import holdfast.market.relation.JointResources;
import holdfast.market.relation.LifeEvents;
import holdfast.market.relation.LoyaltyTypes;
import holdfast.market.relation.MakingOpenings;
import holdfast.market.relation.MutualLock;
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
import holdfast.market.relation.Segmentation;
import holdfast.market.relation.SocialBond;
import holdfast.market.relation.StaffSkill;
import holdfast.market.relation.StageCare;
import holdfast.market.relation.StructuralBond;
import holdfast.market.relation.Survey;
import holdfast.market.relation.SurveyCalendar;
import holdfast.market.relation.TenureMargin;
import holdfast.market.relation.WalletStages;
import holdfast.market.relation.WalletSurvey;
import holdfast.market.relation.WinBack;
import holdfast.market.social.Advertising;
import holdfast.market.social.Boycott;
import holdfast.market.social.Overload;
import holdfast.market.social.Talk;
import holdfast.market.social.TalkReach;
import holdfast.market.social.Venting;
import holdfast.market.social.WordOfMouth;
import holdfast.market.spec.MarketType;
import holdfast.market.spec.SegmentSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * One period, start to end: the page to read first. A mechanism that is off is not in the list.
 *
 * <p>Firms decide, then every customer lives through arrival and departure, what is heard, and as often as something is bought
 * choice, experience and response. Customers meet only through what was published at the end of the period before.
 */
public final class Period {
    /** Firms: what they offer this period. */
    public final List<FirmPhase> firms;
    /** Customers, once a period: who is there, and what they hear. */
    public final List<CustomerPhase> communication;
    /** Customers, once per purchase occasion: what they choose, get and make of it. */
    public final List<CustomerPhase> encounter;

    public Period(MarketSpec spec, Beginner beginner, TasteMatch taste, long seed) {
        MarketSettings market = spec.market();
        Rules r = market.rules();
        double months = market.period().months();
        double unsure = r.learning().uncertainty();
        boolean repertoire = market.type() == MarketType.REPERTOIRE;
        boolean voice = !r.complaining().off();
        boolean culture = !r.culture().off();
        boolean stakes = !r.stakes().off();
        boolean kano = !r.kano().off();
        double attribution = r.complaining().attribution();
        boolean contractual = !repertoire;
        boolean offers = contractual && !r.terms().off();
        boolean friends = contractual && !r.friendship().off();
        double term = r.terms().months();
        double best = r.customerValue().best();
        boolean places = repertoire && !r.openings().off();
        boolean locks = repertoire && !r.mutualLock().off();
        double severity = r.delivery().severity();
        int firmCount = spec.firms().size();
        boolean grudges = !r.grievance().off();
        double[] switching =
                spec.segments().stream().mapToDouble(SegmentSpec::switchingCost).toArray();
        Utility utility = new Utility(r.utility(), r.grievance(), spec.segments());
        int talkPeriods = r.talk().afterLeaving() == 0
                ? 0
                : market.period().periods(r.talk().afterLeaving());

        Phases<FirmPhase> decide = new Phases<>();
        double none = r.choice().outsideOption() ? r.choice().outside() : Double.NaN;
        decide.add(true, () -> new LeverDecision(spec.firms(), r.utility().price(), none));
        decide.add(true, () -> new EventsDue(spec.events(), spec.firms()));
        decide.add(!r.parity().off(), () -> new QualityParity(r.parity()));
        decide.add(!r.novelty().off(), () -> new Novelty(r.novelty()));
        decide.add(!r.controlChart().off(), () -> new ControlChart(r.controlChart(), spec.firms()));
        decide.add(!r.relationship().off(), () -> new RelationshipTypes(spec.firms()));
        decide.add(!r.copying().off(), () -> new BondCopying(r.copying(), spec.firms()));
        decide.add(!r.employees().off(), () -> new EmployeeSatisfaction(r.employees()));
        decide.add(!r.staffSurvey().off(), () -> new StaffSurvey(r.staffSurvey()));
        decide.add(!r.careCost().off(), () -> new CareCost(r.careCost()));
        decide.add(
                kano && !r.migration().off(),
                () -> new KanoMigration(
                        r.migration(), r.kano().delightMaturity(), r.kano().required()));
        decide.add(!r.queue().off(), () -> new Queue(r.queue(), market.customers(), firmCount));
        decide.add(!r.mystery().off(), () -> new MysteryShopping(r.mystery(), severity));
        decide.add(!r.remedies().off(), () -> new Remedies(r.remedies()));
        decide.add(
                !r.rhythm().off(),
                () -> new OfferRhythm(
                        r.rhythm(), r.utility().quality(), r.utility().price()));

        Phases<CustomerPhase> hear = new Phases<>();
        hear.add(!r.demography().off(), () -> new Demography(r.demography(), beginner));
        hear.add(!r.needs().off(), () -> new NeedsChange(r.needs()));
        hear.add(!r.lifeEvents().off(), () -> new LifeEvents(r.lifeEvents(), switching.length));
        hear.add(!r.informing().off(), () -> new Informing(r.informing()));
        hear.add(!r.advertising().off(), () -> new Advertising(r.advertising(), unsure));
        hear.add(!r.overload().off() && !r.advertising().off(), () -> new Overload(r.overload()));
        hear.add(r.talks(), () -> new WordOfMouth(r.wordOfMouth(), market.network(), market.customers(), unsure, seed));
        hear.add(repertoire, () -> new PurchaseOccasions(market.purchases().regular()));
        hear.add(repertoire && !r.putOff().off(), () -> new PutOff(r.putOff()));

        Phases<CustomerPhase> live = new Phases<>();
        live.add(
                contractual && (!r.switchingCost().off() || Required.bonds(r)),
                () -> new SwitchingCost(r.switchingCost(), switching, months));
        live.add(contractual && !r.points().off(), () -> new PointsBond(r.points()));
        live.add(friends, () -> new SocialBond(r.friendship()));
        live.add(contractual && !r.integration().off(), () -> new StructuralBond(r.integration()));
        live.add(contractual && !r.contracts().off(), () -> new Contracts(r.contracts()));
        live.add(
                friends && !r.representatives().off(),
                () -> new Representatives(r.representatives(), r.friendship().weight()));
        live.add(offers, () -> new PersonalTerms(r.terms()));
        live.add(offers && !r.winBack().off(), () -> new WinBack(r.winBack(), term));
        live.add(offers && !r.poaching().off(), () -> new Poaching(r.poaching(), term, best));
        live.add(contractual, () -> new Reconsideration(r.reconsideration()));
        live.add(contractual && !r.adoption().off(), () -> new Adoption(r.adoption(), market.customers()));
        live.add(offers && !r.saveOffers().off(), () -> new SaveOffer(r.saveOffers(), term));
        live.add(places, () -> new OpeningWindows(r.openings()));
        live.add(places && !r.makingOpenings().off(), () -> new MakingOpenings(r.makingOpenings()));
        live.add(locks, () -> new MutualLock(r.mutualLock()));
        live.add(!r.crisis().off(), () -> new Crisis(r.crisis()));
        live.add(!r.turbulence().off(), () -> new Turbulence(r.turbulence()));
        live.add(
                !r.boycott().off(), () -> new Boycott(r.boycott(), market.network(), market.customers(), months, seed));
        live.add(!r.convenience().off(), () -> new Convenience(r.convenience(), seed));
        live.add(!r.costPressure().off(), () -> new CostPressure(r.costPressure()));
        live.add(!r.buyingCentre().off(), () -> new BuyingCentre(r.buyingCentre(), seed));
        live.add(!r.customerValue().off() && !r.promiseTiers().off(), () -> new PromiseTiers(r.promiseTiers(), best));
        live.add(!r.involvement().off(), () -> new Involvement(r.involvement(), seed));
        live.add(!r.propensities().off(), () -> new Propensities(r.propensities(), spec.firms(), seed));
        live.add(!r.transitions().off(), () -> new BrandTransitions(r.transitions(), spec.firms()));
        live.add(!r.shelf().off(), () -> new Shelf(r.shelf(), spec.firms()));
        live.add(contractual && !r.trialRepeat().off(), () -> new TrialRepeat(r.trialRepeat()));
        live.add(true, () -> new SupplierChoice(r.choice(), utility, taste));
        live.add(contractual && !r.surveyCalendar().off(), SurveyCalendar::new);
        live.add(friends && !r.friendshipPanel().off(), FriendshipPanel::new);
        live.add(!r.customerValue().off(), () -> new CustomerValue(r.customerValue()));
        live.add(
                true,
                () -> new RelationMemory(
                        r.memory(), r.grievance(), r.satisfaction().start(), talkPeriods));
        live.add(!r.penetration().off(), Penetration::new);
        live.add(repertoire && !r.dropout().off(), () -> new Dropout(r.dropout(), seed));
        live.add(repertoire && !r.walletShare().off(), () -> new WalletShare(r.walletShare()));
        live.add(repertoire && !r.walletShare().off() && !r.stages().off(), WalletStages::new);
        live.add(repertoire && !r.intervalAlarm().off(), () -> new IntervalAlarm(r.intervalAlarm()));
        live.add(!r.retentionCost().off(), () -> new RetentionCost(r.retentionCost()));
        live.add(contractual && !r.crossSelling().off(), () -> new CrossSelling(r.crossSelling()));
        live.add(contractual && !r.stageCare().off(), () -> new StageCare(r.stageCare()));
        live.add(repertoire && !r.walletSurvey().off(), () -> new WalletSurvey(r.walletSurvey()));
        live.add(!r.fairness().off(), () -> new PriceFairness(r.fairness()));
        live.add(!r.referencePrice().off(), () -> new ReferencePrice(r.referencePrice()));
        live.add(true, () -> new ServiceDelivery(r.delivery()));
        live.add(locks && !r.jointResources().off(), () -> new JointResources(r.jointResources()));
        live.add(!r.staffSkills().off(), () -> new StaffSkill(r.staffSkills(), seed));
        live.add(!r.customisation().off(), () -> new Customisation(r.customisation(), months));
        live.add(!r.requests().off(), () -> new Requests(r.requests()));
        live.add(
                !r.customerValue().off() && !r.gradedService().off(), () -> new GradedService(r.gradedService(), best));
        live.add(!r.dealers().off(), () -> new Dealers(r.dealers(), seed));
        live.add(kano, () -> new Kano(r.kano(), spec.segments()));
        live.add(!r.queue().off() && !r.waiting().off(), () -> new Waiting(r.waiting()));
        live.add(stakes, () -> new Stakes(r.stakes(), severity));
        live.add(!r.misuse().off(), () -> new Misuse(r.misuse()));
        live.add(!r.habituation().off(), () -> new Habituation(r.habituation(), kano));
        live.add(!r.mood().off(), () -> new Mood(r.mood()));
        live.add(!r.perception().off(), () -> new Perception(r.perception()));
        live.add(!r.faith().off(), () -> new Faith(r.faith(), !r.habituation().off(), seed));
        live.add(friends && !r.warmth().off(), () -> new FriendlyService(r.warmth()));
        live.add(!r.norm().off(), () -> new Norm(r.norm()));
        live.add(
                !r.disconfirmation().off(),
                () -> new Disconfirmation(r.disconfirmation(), !r.norm().off()));
        live.add(true, () -> new EncounterSatisfaction(r.encounter(), taste));
        live.add(!r.usersAndBuyers().off(), () -> new UsersAndBuyers(r.usersAndBuyers()));
        live.add(!r.cycle().off(), () -> new SatisfactionCycle(r.cycle()));
        live.add(voice && culture, () -> new ComplaintCulture(r.culture(), attribution));
        live.add(voice && !r.channel().off(), () -> new ComplaintChannel(r.channel(), attribution, culture));
        live.add(
                voice,
                () -> new Complaining(r.complaining(), culture || !r.channel().off(), stakes));
        live.add(voice && !r.cues().off(), CueReading::new);
        live.add(voice && !r.recovery().off(), () -> new ServiceRecovery(r.recovery(), spec.firms()));
        live.add(kano && !r.importance().off(), () -> new AttributeImportance(r.importance()));
        live.add(!r.satisfaction().off(), () -> new Satisfaction(r.satisfaction()));
        live.add(!r.learning().off(), () -> new ExpectationLearning(r.learning(), r.delivery(), Required.lessons(r)));
        live.add(true, () -> new ExperienceMemory(r.experience(), r.delivery(), Required.lessons(r)));
        live.add(!r.trust().off(), () -> new TrustAfterPromise(r.trust()));
        live.add(!r.loyalty().off(), () -> new LoyaltyResponse(r.loyalty()));
        live.add(contractual && !r.priceLimits().off(), () -> new PriceLimits(r.priceLimits(), utility, taste));
        live.add(grudges, () -> new Grievance(r.grievance()));
        live.add(r.talks(), () -> new Talk(r.talk()));
        live.add(r.talks() && !r.reached().off(), () -> new TalkReach(r.reached()));
        live.add(r.talks() && voice && !r.venting().off(), () -> new Venting(r.venting()));
        live.add(contractual && !r.tenureMargin().off(), () -> new TenureMargin(r.tenureMargin()));
        live.add(!r.segmentation().off(), () -> new Segmentation(r.segmentation()));
        live.add(!r.survey().off(), () -> new Survey(r.survey()));
        live.add(
                !r.customerValue().off() && !r.portfolio().off(),
                () -> new PortfolioMatrix(best, r.customerValue().median()));
        live.add(!r.loyaltyTypes().off(), () -> new LoyaltyTypes(r.loyaltyTypes()));

        firms = List.copyOf(decide.list);
        communication = List.copyOf(hear.list);
        encounter = List.copyOf(live.list);
    }

    /** All of them, in order. */
    public List<Object> phases() {
        return Stream.of(firms, communication, encounter)
                .<Object>flatMap(List::stream)
                .toList();
    }
}
