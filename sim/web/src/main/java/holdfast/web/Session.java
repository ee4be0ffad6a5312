package holdfast.web;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.scenario.Arm;
import holdfast.scenario.Expectation;
import holdfast.scenario.Scenario;
import holdfast.web.live.Act;
import holdfast.web.live.Crowd;
import holdfast.web.live.Duo;
import holdfast.web.live.Tunable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page that watches two worlds: answers its requests, one at a time. The page says when a period is run, so it is never
 * flooded, and a page that is gone runs nothing.
 */
final class Session {
    /** More are too small to be seen, and too many to be sent thirty times a second. */
    static final int MOST_CUSTOMERS = 100_000;
    /** Longest run that is caught up in one answer. */
    private static final int MOST_STEPS = 1_000;

    static final List<Metric> SHOWN = List.of(
            Metric.SHARE,
            Metric.SATISFACTION,
            Metric.TRUST,
            Metric.CHURN_VOLUNTARY,
            Metric.EXPECTATION,
            Metric.PERFORMANCE,
            Metric.LOYALTY,
            Metric.PROMISE,
            Metric.PRICE,
            Metric.CUSTOMERS,
            Metric.ACQUIRED,
            Metric.LOST,
            Metric.COMPLAINTS,
            Metric.PROFIT,
            Metric.CUMULATIVE_PROFIT);

    private final Library library;
    private Duo duo;
    private Crowd crowd;
    private int told;

    Session(Library library) {
        this.library = library;
    }

    /** Answers a request: a picture of the worlds, or words. */
    synchronized ByteBuffer answer(String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        byte[] picture = {};
        try {
            JsonNode request = Json.object(message);
            answer.put("id", request.path("id").asInt());
            String what = request.path("do").asText();
            if (what.equals("pictures") && duo != null) {
                picture = joined(duo.pictures(request.path("from").asInt()));
            } else if (act(what, request, answer)) {
                picture = crowd.look(duo);
                answer.putAll(frame());
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            answer.put("problem", e.getMessage());
        }
        return parcel(answer, picture);
    }

    private static byte[] joined(List<byte[]> pictures) {
        ByteBuffer joined = ByteBuffer.allocate(
                pictures.stream().mapToInt(picture -> picture.length).sum());
        pictures.forEach(joined::put);
        return joined.array();
    }

    private static ByteBuffer parcel(Map<String, Object> head, byte[] picture) {
        byte[] text = Json.text(head).getBytes(StandardCharsets.UTF_8);
        ByteBuffer parcel = ByteBuffer.allocate(Integer.BYTES + text.length + picture.length);
        return parcel.putInt(text.length).put(text).put(picture).flip();
    }

    /** @return true if the worlds are to be shown */
    private boolean act(String what, JsonNode request, Map<String, Object> answer) {
        if (what.equals("open")) {
            open(request, answer);
            return true;
        }
        if (duo == null) {
            throw new IllegalArgumentException("no worlds are open; say open first");
        }
        switch (what) {
            case "step" -> step(request.path("n").asInt(1));
            case "go" -> go(request.path("period").asInt());
            case "set" -> duo.act(act(request, duo.ran()));
            case "fork" -> {
                duo.act(Act.fork(duo.ran()));
                told = 0;
            }
            case "life" -> {
                answer.put("life", duo.lives(customer(request.path("customer").asInt(-1))));
                return false;
            }
            case "values" -> {
                answer.put("values", values(request));
                return false;
            }
            default -> throw new IllegalArgumentException("unknown request '" + what + "'");
        }
        return true;
    }

    /** Values of a world, all or those of the paths that are asked for. */
    private List<Tunable> values(JsonNode request) {
        List<Tunable> all = Tunable.of(duo.wanted(request.path("world").asInt(1)));
        if (!request.has("paths")) {
            return all;
        }
        List<String> paths = new ArrayList<>();
        request.get("paths").forEach(path -> paths.add(path.asText()));
        return all.stream().filter(value -> paths.contains(value.path())).toList();
    }

    private int customer(int customer) {
        int customers = duo.wanted(0).market().customers();
        if (customer < 0 || customer >= customers) {
            throw new IllegalArgumentException("customer " + customer + ": there are " + customers);
        }
        return customer;
    }

    private void step(int n) {
        for (int k = 0; k < Math.min(n, MOST_STEPS) && !duo.finished(); k++) {
            duo.step();
        }
    }

    private void go(int period) {
        duo.go(Math.max(0, period));
        crowd.look(duo);
        told = 0;
    }

    private static Act act(JsonNode node, int period) {
        JsonNode path = node.path("path");
        return path.isTextual()
                ? new Act(
                        period,
                        node.path("world").asInt(1),
                        path.asText(),
                        node.path("value").asText(),
                        node.path("by").asText("teacher"))
                : Act.fork(period);
    }

    private void open(JsonNode request, Map<String, Object> answer) {
        String name = request.path("scenario").asText(library.first());
        List<String> sets = new ArrayList<>();
        request.path("sets").forEach(set -> sets.add(set.asText()));
        if (request.hasNonNull("customers")) {
            sets.add("market.customers=" + request.get("customers").asText());
        }
        if (request.hasNonNull("seed")) {
            sets.add("experiment.seed=" + request.get("seed").asText());
        }
        Scenario scenario = library.read(name, sets);
        Arm first = arm(scenario, request.path("a").asText(""), scenario.baselineArm());
        Arm second = arm(scenario, request.path("b").asText(""), other(scenario, first));
        int customers = first.spec().market().customers();
        if (customers > MOST_CUSTOMERS) {
            throw new IllegalArgumentException(
                    "market.customers is " + customers + "; the page shows at most " + MOST_CUSTOMERS);
        }
        Duo opened = new Duo(first.spec(), second.spec(), scenario.experiment().seed());
        List<Act> acts = new ArrayList<>();
        request.path("acts").forEach(act -> acts.add(act(act, act.path("period").asInt())));
        opened.replay(acts, request.path("period").asInt(0));
        duo = opened;
        crowd = new Crowd(customers);
        crowd.look(duo);
        told = 0;
        answer.put("scenario", scenarioWords(scenario, first, second, name, sets));
    }

    /** The arm that the scenario's first claim is about, else any other. */
    private static Arm other(Scenario scenario, Arm first) {
        for (Expectation claim : scenario.expect()) {
            if (claim.arm() != null && !claim.arm().equals(first.name())) {
                return scenario.arm(claim.arm());
            }
        }
        return scenario.arms().stream().filter(arm -> arm != first).findFirst().orElse(first);
    }

    private static Arm arm(Scenario scenario, String name, Arm otherwise) {
        if (name.isEmpty()) {
            return otherwise;
        }
        Arm arm = scenario.arm(name);
        if (arm == null) {
            throw new IllegalArgumentException(scenario.name() + " has no arm '" + name + "'; there are "
                    + String.join(", ", scenario.arms().stream().map(Arm::name).toList()));
        }
        return arm;
    }

    private Map<String, Object> scenarioWords(
            Scenario scenario, Arm first, Arm second, String name, List<String> sets) {
        MarketSpec spec = first.spec();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("file", library.file(name));
        words.put("question", scenario.question().strip().replaceAll("\\s+", " "));
        words.put(
                "arms",
                scenario.arms().stream()
                        .map(a -> Map.of("name", a.name(), "about", a.about()))
                        .toList());
        words.put("a", first.name());
        words.put("b", second.name());
        words.put("firms", spec.firms().stream().map(FirmSpec::name).toList());
        words.put("customers", spec.market().customers());
        words.put("seed", Long.toString(scenario.experiment().seed()));
        words.put("warmUp", spec.horizon().warmUp());
        words.put("total", spec.horizon().total());
        words.put("unit", spec.market().period().name().toLowerCase(java.util.Locale.ROOT));
        words.put("metrics", SHOWN.stream().map(Metric::key).toList());
        words.put("sets", sets);
        words.put("sources", scenario.sources());
        return words;
    }

    private Map<String, Object> frame() {
        Map<String, Object> frame = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        frame.put("from", told);
        for (; told < duo.ran(); told++) {
            rows.add(List.of(row(duo.observations(0), told), row(duo.observations(1), told)));
        }
        frame.put("ran", duo.ran());
        frame.put("finished", duo.finished());
        frame.put("rows", rows);
        frame.put("acts", duo.log());
        return frame;
    }

    /** Values of one period: by metric, then by firm. */
    private static double[][] row(Observations seen, int period) {
        double[][] row = new double[SHOWN.size()][seen.firms().size()];
        for (int m = 0; m < row.length; m++) {
            for (int f = 0; f < row[m].length; f++) {
                row[m][f] = seen.value(SHOWN.get(m), period, f);
            }
        }
        return row;
    }
}
