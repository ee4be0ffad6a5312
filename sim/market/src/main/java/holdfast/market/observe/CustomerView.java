package holdfast.market.observe;

import java.util.List;

/**
 * One customer between two periods: who it is, what it believes of each firm, and what happened to it in the period that has
 * just ended. A copy; reading it changes nothing.
 *
 * @param customer number, from 0: the slot in the market
 * @param life life in this slot, from 0; whoever leaves the market without wanting to is followed by another life
 * @param period number of the period that has ended; 1 is the first after warm-up. Before the first it is one less than that
 * @param segment name of the segment
 * @param needs state of needs within this life, from 0
 * @param provider name of the firm in use, in repertoire markets the one bought from last; null: none
 * @param pricePaid price paid last, money; 0 before the first payment
 * @param firms what is held of each firm, in the order of the firms
 * @param lived what happened; null unless the customer is watched ({@code Simulation.watch})
 */
public record CustomerView(
        long customer,
        int life,
        int period,
        String segment,
        int needs,
        String provider,
        double pricePaid,
        List<OfFirm> firms,
        Lived lived) {
    public CustomerView {
        firms = List.copyOf(firms);
    }

    /**
     * What the customer holds of one firm. The relation (from satisfaction on) is NaN, and tenure 0, where there is none: in
     * contractual markets with all firms but the provider.
     *
     * @param known true if the customer knows the firm
     * @param expectation expected performance, 0 to 1
     * @param uncertainty standard deviation of that belief
     * @param trust in its promises, 0 to 1
     * @param satisfaction cumulative, 0 to 1
     * @param loyalty 0 to 1
     * @param grievance unresolved, 0 to 1; NaN also where grievances are off
     * @param experience smoothed own experience of its performance, 0 to 1
     * @param heldPromise promise by which the customer came; NaN: none was met
     * @param tenure encounters since the relation began
     */
    public record OfFirm(
            String firm,
            boolean known,
            double expectation,
            double uncertainty,
            double trust,
            double satisfaction,
            double loyalty,
            double grievance,
            double experience,
            double heldPromise,
            int tenure) {}

    /**
     * What happened in one period. Of several purchases it tells how many there were, and the last of them.
     *
     * @param arrived a newcomer has taken the slot
     * @param exited the customer who was here left the market without wanting to
     * @param needsChanged its needs changed
     * @param compared it compared offers
     * @param left firm it left by choice; null: none
     * @param reason why; null if it did not leave
     * @param second the next reason, if at least half as heavy; else null
     * @param purchases encounters
     * @param firm firm of the last; null: there was none
     * @param paid price, money
     * @param delivered performance, 0 to 1
     * @param disconfirmation performance perceived less the standard of comparison, −1 to 1
     * @param satisfaction with that encounter, 0 to 1
     * @param failed a service failed
     * @param complained it complained
     * @param recovered the complaint was put right
     */
    public record Lived(
            boolean arrived,
            boolean exited,
            boolean needsChanged,
            boolean compared,
            String left,
            Reason reason,
            Reason second,
            int purchases,
            String firm,
            double paid,
            double delivered,
            double disconfirmation,
            double satisfaction,
            boolean failed,
            boolean complained,
            boolean recovered) {}

    /** What is held of the provider; null where there is none. */
    public OfFirm ofProvider() {
        return firms.stream().filter(f -> f.firm().equals(provider)).findFirst().orElse(null);
    }
}
