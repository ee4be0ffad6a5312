package holdfast.market.firm.policy;

import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;

/** The policies by name. To add one: its file, its word in {@link LeverPolicy.Policy}, and a line here. */
public final class Strategies {
    private Strategies() {}

    public static Strategy of(LeverPolicy p, Lever lever) {
        return switch (p.policy()) {
            case FIXED, SCHEDULE -> throw new IllegalArgumentException(p.policy() + " is no strategy");
            case TABLE -> new Table(p);
            case COST_PLUS -> new CostPlus(p);
            case MATCH -> new Match();
            case UNDERCUT -> new Undercut(p);
            case PROMOTION -> new Promotion(p);
            case BARGAIN_THEN_RIP_OFF -> new BargainThenRipOff(p);
            case LOGIT_BEST_RESPONSE -> new LogitBestResponse(p);
            case HILL_CLIMB -> new HillClimb(p);
            case PRICE_EXPERIMENTS -> new PriceExperiments(p);
            case Q_LEARNING -> new QLearning(p);
            case HONEST -> firm -> firm.own(Lever.QUALITY);
            case GAP -> new Gap(p);
            case RESERVE -> new Reserve(p);
            case CHASE -> new Chase(p);
            case SMALL_STEPS -> new Steps(p, Steps.SMALL, Steps.OFTEN);
            case LARGE_STEPS -> new Steps(p, Steps.LARGE, Steps.SELDOM);
            case AT_NUMB_PHASE -> new AtNumbPhase(p);
            case VOICE_OF_CUSTOMER -> new VoiceOfCustomer(p);
            case ROI_LIMITED -> new RoiLimited(p);
        };
    }
}
