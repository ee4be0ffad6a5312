package holdfast.market.observe;

import holdfast.market.parameter.Parameters;

/**
 * What is measured, per period, firm and segment. One vocabulary for files, reports and expectations, in model units (0 to
 * 1 where people's views show 0 to 100).
 */
public enum Metric {
    CUSTOMERS(Kind.LEVEL, "customers", "customers at the end of the period"),
    SHARE(Kind.LEVEL, "0-1", "customers of the firm / customers of all firms"),
    ACQUIRED(Kind.FLOW, "customers", "customers who came in the period"),
    LOST(Kind.FLOW, "customers", "customers who left in the period, involuntary exits included"),
    LOST_INVOLUNTARY(Kind.FLOW, "customers", "customers who left without wanting to: death, a move"),
    CHURN(Kind.RATE, "per period", "lost / customers at the start of the period"),
    CHURN_VOLUNTARY(Kind.RATE, "per period", "lost by choice / customers at the start of the period"),
    PURCHASES(Kind.FLOW, "purchases", "purchases, in a contractual market one per customer and period"),
    RECONSIDERED(Kind.FLOW, "customers", "customers who compared offers in the period"),
    AWARENESS(Kind.LEVEL, "0-1", "share of all customers who know the firm"),
    EXPECTATION(Kind.LEVEL, "0-1", "mean performance that the firm's customers expect"),
    UNCERTAINTY(Kind.LEVEL, "0-1", "mean standard deviation of that expectation"),
    PERFORMANCE(Kind.LEVEL, "0-1", "mean performance delivered"),
    DISCONFIRMATION(Kind.LEVEL, "-1 to 1", "mean of perceived performance less the standard of comparison"),
    ENCOUNTER(Kind.LEVEL, "0-1", "mean satisfaction with the period's encounter"),
    SATISFACTION(Kind.LEVEL, "0-1", "mean cumulative satisfaction of the firm's customers"),
    LOYALTY(Kind.LEVEL, "0-1", "mean attitudinal loyalty of the firm's customers"),
    TRUST(Kind.LEVEL, "0-1", "mean trust of the firm's customers in its promises"),
    GRIEVANCE(Kind.LEVEL, "0-1", "mean unresolved grievance of the firm's customers"),
    SWITCHING_COST(Kind.LEVEL, "utility", "mean switching cost of the firm's customers"),
    PROMISE(Kind.LEVEL, "0-1", "performance promised"),
    PRICE(Kind.LEVEL, "money", "mean price paid"),
    REFERENCE_PRICE(Kind.LEVEL, "money", "mean price that the firm's customers hold to be normal"),
    REVENUE(Kind.FLOW, "money", "prices paid"),
    COST(Kind.FLOW, "money", "cost of serving and winning customers"),
    PROFIT(Kind.FLOW, "money", "revenue less cost"),
    CUMULATIVE_PROFIT(Kind.STOCK, "money", "profit summed from the first measured period on"),
    FAILURES(Kind.FLOW, "encounters", "encounters in which the service failed"),
    COMPLAINTS(Kind.FLOW, "complaints", "complaints that reached the firm"),
    RECOVERED(Kind.FLOW, "complaints", "complaints put right"),
    TALK_POSITIVE(Kind.FLOW, "intensity", "intensity of favourable talk about the firm"),
    TALK_NEGATIVE(Kind.FLOW, "intensity", "intensity of unfavourable talk about the firm"),
    ACSI(Kind.LEVEL, "0-100", "satisfaction index of three items (Fornell et al. 1996)"),
    NPS(Kind.LEVEL, "-100 to 100", "share of promoters less share of detractors, in points (Reichheld 2003)"),
    CONFIRMATION_RATIO(Kind.LEVEL, "ratio", "performance perceived relative to the standard of comparison, of means"),
    BELOW_STANDARD(Kind.LEVEL, "0-1", "share of encounters below the standard of comparison, where counted"),
    FAR_BELOW_STANDARD(Kind.LEVEL, "0-1", "share of encounters below 80 % of the standard, where counted"),
    FAR_ABOVE_STANDARD(Kind.LEVEL, "0-1", "share of encounters above 150 % of the standard, where counted"),
    NORM(Kind.LEVEL, "0-1", "mean performance that the firm's customers believe is to be had"),
    HABITUATION(Kind.LEVEL, "0-1", "how used the firm's customers are to its level"),
    NUMB(Kind.LEVEL, "0-1", "share of encounters of customers for whom nothing seems to move"),
    DISSATISFIED(Kind.LEVEL, "0-1", "share of encounters of customers who get less than they expect, and no better"),
    RISING(Kind.LEVEL, "0-1", "share of encounters of customers who see things get better"),
    DELIGHTED(Kind.LEVEL, "0-1", "share of encounters of customers who get more than they expect"),
    FADING(Kind.LEVEL, "0-1", "share of encounters of customers who no longer see things get better"),
    MISUSED(Kind.FLOW, "encounters", "encounters spoilt by the customer's own misuse"),
    BASICS_MISSED(Kind.LEVEL, "0-1", "share of encounters in which the basics fell short: when they are mentioned"),
    IMPORTANCE_BASICS(Kind.LEVEL, "slope", "encounter satisfaction per unit of the basics, found by regression"),
    IMPORTANCE_QUALITY(Kind.LEVEL, "slope", "the same for what is delivered besides basics and delight"),
    IMPORTANCE_DELIGHT(Kind.LEVEL, "slope", "the same for what delights"),
    DELIGHT_MATURITY(Kind.LEVEL, "0-2", "maturity of what delights: 0 attractive, 1 one-dimensional, 2 a must"),
    LET_DOWN(Kind.FLOW, "encounters", "encounters that failed or left the customer deeply dissatisfied"),
    SILENT(Kind.LEVEL, "0-1", "share of the let down who say nothing to the firm"),
    NOTICED(Kind.FLOW, "encounters", "silent customers whose trouble the firm noticed"),
    WAIT(Kind.LEVEL, "periods", "mean wait of the firm's customers"),
    LIFETIME_VALUE(
            Kind.LEVEL, "money", "margin of a customer over the time to come at today's churn, 1 % interest a month"),
    CARE_COST(Kind.FLOW, "money", "cost of care beyond the unit cost"),
    POINTS_HELD(Kind.LEVEL, "money", "mean points held by the firm's customers"),
    FRIENDSHIP(Kind.LEVEL, "0-1", "mean friendship of the firm's customers with those who serve them"),
    INTEGRATION(Kind.LEVEL, "0-1", "mean integration of the firm's systems into its customers' work"),
    CONTRACTED(Kind.LEVEL, "0-1", "share of the firm's customers bound by a contract"),
    OFFERS(Kind.FLOW, "offers", "offers made to single customers: to save, to win back, to poach"),
    OFFERS_TAKEN(Kind.FLOW, "offers", "offers of the period before that were taken"),
    STAFF_LOST(Kind.FLOW, "customers", "customers whose representative left"),
    EMPLOYEE_SATISFACTION(Kind.LEVEL, "0-1", "satisfaction of those who serve"),
    MOVED_ON(Kind.FLOW, "customers", "customers who moved on in life"),
    TOP_SHARE(Kind.LEVEL, "0-1", "share of the margin that the best fifth by volume brings"),
    TOP_CUSTOMERS(Kind.LEVEL, "customers", "customers of the best fifth of the market by volume"),
    TOP_CHURN(Kind.RATE, "per period", "lost by choice / customers, among the best fifth by volume"),
    UNPROFITABLE(Kind.LEVEL, "0-1", "share of purchases that bring less than they cost"),
    STAGE_EARLY(Kind.LEVEL, "customers", "customers who give the firm 2 to 50 % of their purchases"),
    STAGE_STABLE(Kind.LEVEL, "customers", "customers who give the firm 50 to 80 % of their purchases"),
    STAGE_STRATEGIC(Kind.LEVEL, "customers", "customers who give the firm 80 % or more of their purchases"),
    ENDED_IN_PART(Kind.FLOW, "customers", "customers who fell from half of their purchases or more to less"),
    ENDED(Kind.FLOW, "customers", "customers who fell below 2 % of their purchases"),
    ALARMS(Kind.FLOW, "alarms", "alarms about customers who buy at longer intervals"),
    ALARM_PRECISION(Kind.LEVEL, "0-1", "share of those alarms about customers who bought elsewhere"),
    SURVEYED(Kind.FLOW, "customers", "customers who answered a survey"),
    SURVEY_SATISFACTION(Kind.LEVEL, "0-1", "mean satisfaction by survey"),
    CHART_ALARMS(Kind.LEVEL, "0-1", "1 in a period in which the control chart of survey results gives alarm"),
    LOYAL_TRUE(Kind.LEVEL, "0-1", "share of customers with high loyalty and long or large custom (Dick and Basu 1994)"),
    LOYAL_LATENT(Kind.LEVEL, "0-1", "share of customers with high loyalty only"),
    LOYAL_SPURIOUS(Kind.LEVEL, "0-1", "share of customers with long or large custom only"),
    MATRIX_LOW_WEAK(Kind.LEVEL, "0-1", "share of customers of little volume with a weak relation (Burnett 2002)"),
    MATRIX_LOW_MIDDLE(Kind.LEVEL, "0-1", "share of customers of little volume with a middling relation (Burnett 2002)"),
    MATRIX_LOW_STRONG(Kind.LEVEL, "0-1", "share of customers of little volume with a strong relation (Burnett 2002)"),
    MATRIX_MIDDLE_WEAK(Kind.LEVEL, "0-1", "share of customers of middling volume with a weak relation (Burnett 2002)"),
    MATRIX_MIDDLE_MIDDLE(
            Kind.LEVEL, "0-1", "share of customers of middling volume with a middling relation (Burnett 2002)"),
    MATRIX_MIDDLE_STRONG(
            Kind.LEVEL, "0-1", "share of customers of middling volume with a strong relation (Burnett 2002)"),
    MATRIX_HIGH_WEAK(
            Kind.LEVEL, "0-1", "share of customers of the best fifth by volume with a weak relation (Burnett 2002)"),
    MATRIX_HIGH_MIDDLE(
            Kind.LEVEL,
            "0-1",
            "share of customers of the best fifth by volume with a middling relation (Burnett 2002)"),
    MATRIX_HIGH_STRONG(
            Kind.LEVEL, "0-1", "share of customers of the best fifth by volume with a strong relation (Burnett 2002)"),
    PATH_FRIENDSHIP_SATISFACTION(Kind.STOCK, "-1 to 1", "standardised path from friendship to satisfaction"),
    PATH_FRIENDSHIP_BARRIER(Kind.STOCK, "-1 to 1", "standardised path from friendship to the switching barrier"),
    PATH_SATISFACTION_LOYALTY(Kind.STOCK, "-1 to 1", "standardised path from satisfaction to loyalty"),
    PATH_BARRIER_LOYALTY(Kind.STOCK, "-1 to 1", "standardised path from the barrier to loyalty"),
    PATH_SATISFACTION_LEAVING(Kind.STOCK, "-1 to 1", "standardised path from satisfaction to leaving"),
    PATH_BARRIER_LEAVING(Kind.STOCK, "-1 to 1", "standardised path from the barrier to leaving"),
    PATH_LOYALTY_LEAVING(Kind.STOCK, "-1 to 1", "standardised path from loyalty to leaving"),
    INDIRECT_BY_SATISFACTION(
            Kind.STOCK, "-1 to 1", "product of the paths from friendship to satisfaction and on to leaving"),
    INDIRECT_BY_BARRIER(Kind.STOCK, "-1 to 1", "product of the paths from friendship to the barrier and on to leaving"),
    TALK_BALANCE(Kind.LEVEL, "-1 to 1", "favourable less unfavourable talk about the firm, over both"),
    BOYCOTTERS(Kind.LEVEL, "customers", "customers, own or not, who boycott the firm"),
    SURVEY_BIAS(Kind.LEVEL, "-1 to 1", "mean satisfaction by survey less that of all customers"),
    SURVEY_ERROR(Kind.LEVEL, "0-1", "the same without its sign, period by period"),
    SHOPPED(Kind.LEVEL, "0-1", "mean performance as shoppers in disguise see it"),
    FIRST_PURCHASES(Kind.FLOW, "customers", "customers who bought for the first time in the measured span: its buyers"),
    RISE_BORNE(Kind.LEVEL, "0-1", "mean price rise that customers bear before a rival is better, of those asked"),
    CUT_RESISTED(Kind.LEVEL, "0-1", "mean price cut of the best rival that customers resist, of those asked"),
    LARGE_RISE_BORNE(Kind.LEVEL, "0-1", "share of those asked who bear a price rise of a tenth or more"),
    LARGE_CUT_RESISTED(Kind.LEVEL, "0-1", "share of those asked who resist a rival's price cut of a tenth or more"),
    REFUSED(Kind.FLOW, "requests", "requests of customers that the firm refused"),
    BROKEN(Kind.FLOW, "requests", "requests that it accepted and did not keep"),
    PUT_OFF(Kind.FLOW, "purchases", "purchases put off for a better or cheaper offer; in the row of no firm"),
    STAFF_INDEX(Kind.LEVEL, "0-100", "satisfaction of staff by questionnaire"),
    SERVICES(Kind.LEVEL, "services", "mean further services that the firm's customers hold"),
    MARGIN_NEW(Kind.LEVEL, "money", "margin of a period from a customer of less than a year, cost of winning included"),
    MARGIN_OLD(Kind.LEVEL, "money", "margin of a period from a customer of long standing"),
    NEW_FOR_OLD(
            Kind.LEVEL,
            "customers",
            "new customers whose margin makes up for that of an old one; nothing where the new bring none"),
    LOYAL_SPENDING(
            Kind.LEVEL, "ratio", "what a customer with a loyalty of 2/3 and more spends, relative to the others"),
    WALLET_SAID(Kind.LEVEL, "0-1", "mean share of purchases that customers say they give the firm"),
    WALLET_ERROR(Kind.LEVEL, "0-1", "mean error of what they say, without its sign"),
    DEALER_SATISFACTION(Kind.LEVEL, "0-1", "mean satisfaction of dealers, by what passes through them"),
    ASKED_EARLY(Kind.STOCK, "-1 to 1", "correlation with staying of satisfaction asked 3 to 5 months after buying"),
    ASKED_MIDDLE(Kind.STOCK, "-1 to 1", "the same, asked after 12 to 18 months"),
    ASKED_LATE(Kind.STOCK, "-1 to 1", "the same, asked after 24 to 48 months"),
    COMPONENT_BASICS(
            Kind.LEVEL, "slope", "satisfaction per unit of the basics, by a regression on principal components"),
    COMPONENT_QUALITY(Kind.LEVEL, "slope", "the same for what is delivered besides basics and delight"),
    COMPONENT_DELIGHT(Kind.LEVEL, "slope", "the same for what delights"),
    EFFICIENCY(
            Kind.LEVEL,
            "0-1",
            "customers kept and satisfied for the cost, relative to the best firms (envelopment analysis)"),
    OPENED(Kind.FLOW, "customers", "buyers to whom the firm opened a place by its own doing"),
    INDIRECT_BY_SATISFACTION_LOW(Kind.STOCK, "-1 to 1", "lower end of its 95 % bootstrap interval"),
    INDIRECT_BY_SATISFACTION_HIGH(Kind.STOCK, "-1 to 1", "upper end of it"),
    INDIRECT_BY_BARRIER_LOW(Kind.STOCK, "-1 to 1", "lower end of the bootstrap interval of the path by the barrier"),
    INDIRECT_BY_BARRIER_HIGH(Kind.STOCK, "-1 to 1", "upper end of it"),
    LOCKED(Kind.LEVEL, "customers", "customers locked in with the firm"),
    PERFORMANCE_BASICS(Kind.LEVEL, "0-1", "mean level of the basics, where attributes are measured"),
    PERFORMANCE_QUALITY(Kind.LEVEL, "0-1", "the same of what is delivered besides basics and delight"),
    PERFORMANCE_DELIGHT(Kind.LEVEL, "0-1", "the same of what delights"),
    SEGMENTS_FOUND(
            Kind.LEVEL,
            "-1 to 1",
            "agreement of groups found with the true segments (adjusted Rand index); in the row of no firm");

    /** How a metric is put together over periods. */
    public enum Kind {
        /** Mean over periods. */
        LEVEL,
        /** Sum over periods. */
        FLOW,
        /** A flow divided by a stock; mean over periods. */
        RATE,
        /** A running total; the last period's value. */
        STOCK
    }

    private final Kind kind;
    private final String unit;
    private final String meaning;
    private final String key;

    Metric(Kind kind, String unit, String meaning) {
        this.kind = kind;
        this.unit = unit;
        this.meaning = meaning;
        this.key = camelCase(Parameters.word(this));
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** The name in files: camel case, for example {@code churnVoluntary}. */
    public String key() {
        return key;
    }

    private static String camelCase(String word) {
        StringBuilder key = new StringBuilder();
        for (String part : word.split("-")) {
            key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return key.toString();
    }

    /** The metric with that key, or null. */
    public static Metric of(String key) {
        for (Metric metric : values()) {
            if (metric.key().equals(key)) {
                return metric;
            }
        }
        return null;
    }
}
