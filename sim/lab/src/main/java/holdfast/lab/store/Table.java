package holdfast.lab.store;

import static holdfast.lab.store.Column.number;
import static holdfast.lab.store.Column.text;
import static holdfast.lab.store.Column.whole;

import holdfast.market.observe.Metric;
import java.util.ArrayList;
import java.util.List;

/** The tables of a result folder and their columns: headers and columns.json are both made from here. */
enum Table {
    PERIODS("periods.csv", periods()),
    OUTCOMES("outcomes.csv", outcomes()),
    EFFECTS("effects.csv", effects()),
    DEPARTURES("departures.csv", departures()),
    VERDICTS("verdicts.csv", verdicts()),
    RETENTION("retention.csv", retention()),
    FATES("fates.csv", fates());

    private final String file;
    private final List<Column> columns;

    Table(String file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    String file() {
        return file;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    private static Column arm() {
        return text("arm", "the world that was simulated");
    }

    private static Column replication() {
        return whole(
                "replication", "", "number of the replication, from 1; equal numbers met the same luck in every arm");
    }

    private static Column firm() {
        return text("firm", "the firm; none: customers of no firm");
    }

    private static Column segment() {
        return text("segment", "the group of customers; all: everybody");
    }

    private static List<Column> periods() {
        List<Column> list = new ArrayList<>(List.of(
                arm(),
                replication(),
                whole("period", "period", "number of the period; 1 is the first after warm-up, warm-up is 0 and below"),
                firm(),
                segment()));
        for (Metric metric : Metric.values()) {
            list.add(number(
                    metric.key(), metric.unit(), metric.meaning() + "; empty: nothing was there to be measured"));
        }
        return list;
    }

    private static List<Column> outcomes() {
        List<Column> list = new ArrayList<>(List.of(arm(), replication(), firm(), segment()));
        for (Metric metric : Metric.values()) {
            String how = switch (metric.kind()) {
                case FLOW -> "sum over the measured periods";
                case LEVEL, RATE -> "mean over the measured periods that have a value";
                case STOCK -> "at the end of the last period";
            };
            list.add(number(metric.key(), metric.unit(), metric.meaning() + "; " + how));
            list.add(number(metric.key() + "End", metric.unit(), metric.meaning() + "; in the last period"));
        }
        return list;
    }

    private static List<Column> effects() {
        String unit = "as the metric";
        return List.of(
                arm(),
                text("baseline", "the arm it is compared with"),
                firm(),
                segment(),
                text("metric", "the metric"),
                whole("period", "period", "number of the period; empty: the whole measured span"),
                number("difference", unit, "mean paired difference, arm less baseline"),
                number("ciLow", unit, "lower end of its confidence interval (confidence: see manifest.json)"),
                number("ciHigh", unit, "upper end"),
                whole("pairs", "replications", "pairs used: both runs completed and have a value"),
                number("pairedSe", unit, "standard error of the mean paired difference"),
                number("unpairedSe", unit, "what it would be if the arms had independent luck"),
                number("baselineMean", unit, "mean of the baseline over the pairs"),
                number("armMean", unit, "mean of the arm over the pairs"),
                number("wins", "0-1", "share of the pairs in which the arm is above the baseline"),
                number("pHolm", "0-1", "two-sided p-value, Holm-adjusted over the arms compared"));
    }

    private static List<Column> departures() {
        return List.of(
                arm(),
                replication(),
                text("firm", "the firm that was left"),
                text("to", "where they went; none: to no firm"),
                text("reason", "the main reason"),
                text("second", "the next reason, at least half as large; empty: there is none"),
                whole("customers", "customers", "how many, over all measured periods"));
    }

    private static List<Column> verdicts() {
        return List.of(
                text("claim", "the claim as written in the scenario"),
                text("verdict", "supported, not supported or not enough replications"),
                number("estimate", "as the claim", "the estimate; of a crossing: the first period of its final side"),
                number("ciLow", "as the claim", "lower end of its confidence interval"),
                number("ciHigh", "as the claim", "upper end"),
                whole("pairs", "replications", "replications used"),
                whole("needed", "replications", "replications that would probably settle it; pairs if it is settled"),
                text("explanation", "the verdict in a sentence"));
    }

    private static List<Column> fates() {
        return List.of(
                arm(),
                text("baseline", "the arm whose customers are followed"),
                replication(),
                text("firm", "the firm they were with in both arms when measurement began"),
                text(
                        "fate",
                        "what the arm makes of them: leaves in neither (stayed), in both in the same period (left), ..."),
                text("meaning", "the fate in words; the first world is the baseline, the other the arm"),
                whole("customers", "customers", "how many; who leaves the market without wanting to has not left"),
                text("examples", "numbers of the first of them, for twin --customer"));
    }

    private static List<Column> retention() {
        return List.of(
                arm(),
                replication(),
                number("band", "0-1", "middle of a band of satisfaction at the start of a period"),
                whole(
                        "exposed",
                        "customer-periods",
                        "customers in the band, summed over all firms and measured periods"),
                whole("retained", "customer-periods", "of these, still there at the end of the period"));
    }
}
