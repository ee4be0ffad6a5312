package holdfast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import holdfast.lab.study.Simulator;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What goes over the line: the numbers of {@code holdfast run}, and what a page may not do. */
class PageTest {
    private static final String SMALL =
            "{\"do\":\"open\",\"scenario\":\"over-promising\",\"b\":\"over-promise\",\"customers\":700,\"seed\":\"5\"}";

    @Test
    void theNumbersOnThePageAreThoseOfARun() throws Exception {
        Scenario scenario =
                Checkout.library().read("over-promising", List.of("market.customers=700", "experiment.seed=5"));
        long luck = Draws.replicationSeed(5, 1);
        try (Page page = started();
                Line line = Line.open(page)) {
            JsonNode opened = line.ask(SMALL).head();
            JsonNode rows = line.ask("{\"do\":\"step\",\"n\":1000}").head();
            assertThat(opened.at("/scenario/firms").size()).isEqualTo(5);
            assertThat(rows.get("finished").asBoolean()).isTrue();
            int world = 0;
            for (String arm : List.of("honest", "over-promise")) {
                Observations run = Simulator.ENGINE.run(scenario.arm(arm).spec(), luck, () -> false);
                assertThat(rows.get("rows").size()).isEqualTo(run.horizon().total());
                for (int period = 0; period < run.horizon().total(); period++) {
                    JsonNode row = rows.get("rows").get(period).get(world);
                    for (int m = 0; m < Session.SHOWN.size(); m++) {
                        for (int f = 0; f < 5; f++) {
                            double expected = run.value(Session.SHOWN.get(m), period, f);
                            JsonNode seen = row.get(m).get(f);
                            assertThat(seen.isNull() ? Double.NaN : seen.doubleValue())
                                    .isEqualTo(expected);
                        }
                    }
                }
                world++;
            }
        }
    }

    @Test
    void thePictureShowsEveryCustomerWhereTheNumbersSay() throws Exception {
        try (Page page = started();
                Line line = Line.open(page)) {
            line.ask(SMALL);
            Line.Answer answer = line.ask("{\"do\":\"step\",\"n\":30}");
            assertThat(answer.picture()).hasSize(4 * 700);
            JsonNode customers =
                    answer.head().at("/rows/29/1").get(Session.SHOWN.indexOf(holdfast.market.observe.Metric.CUSTOMERS));
            for (int f = 0; f < 5; f++) {
                int seen = 0;
                for (int at = 2 * 700; at < 4 * 700; at += 2) {
                    seen += answer.picture()[at] == f ? 1 : 0;
                }
                assertThat((double) seen)
                        .as("customers of firm " + f)
                        .isCloseTo(customers.get(f).asDouble(), within(0.0));
            }
        }
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() throws Exception {
        try (Page page = started();
                Line line = Line.open(page)) {
            assertThat(problem(line, "{\"do\":\"step\"}")).contains("open first");
            assertThat(problem(line, "{\"do\":\"open\",\"scenario\":\"../../etc/passwd\"}"))
                    .contains("there is no scenario");
            line.ask(SMALL);
            assertThat(problem(line, "{\"do\":\"set\",\"path\":\"firms.acme.prise\",\"value\":\"1\"}"))
                    .contains("there is no firms.acme.prise")
                    .contains("price");
            assertThat(problem(line, "{\"do\":\"set\",\"path\":\"firms.acme.promise\",\"value\":\"7\"}"))
                    .contains("0 to 1");
            assertThat(problem(line, "{\"do\":\"set\",\"path\":\"firms.acme.promise\",\"value\":\"much\"}"))
                    .contains("a number is needed");
            assertThat(problem(line, "{\"do\":\"life\",\"customer\":700}")).contains("there are 700");
            assertThat(problem(line, "{\"do\":\"open\",\"scenario\":\"over-promising\",\"customers\":\"10000000\"}"))
                    .isNotEmpty();
            assertThat(problem(line, "{\"do\":\"dance\"}")).contains("unknown request");
            JsonNode still = line.ask("{\"do\":\"step\"}").head();
            assertThat(still.get("ran").asInt()).isEqualTo(1);
            assertThat(still.get("acts").size()).isZero();
        }
    }

    @Test
    void twoPagesRunWorldsAtMostAndAClosedOneMakesRoom() throws Exception {
        try (Page page = started();
                Line first = Line.open(page)) {
            first.ask(SMALL);
            try (Line second = Line.open(page);
                    Line third = Line.open(page)) {
                second.ask(SMALL);
                assertThat(third.closed.get(5, TimeUnit.SECONDS)).isEqualTo(4002);
                assertThat(page.runs()).isEqualTo(2);
            }
            await(page, 1);
            try (Line another = Line.open(page)) {
                assertThat(another.ask(SMALL).head().has("problem")).isFalse();
            }
        }
    }

    @Test
    void aPageThatAsksNothingIsPutAway() throws Exception {
        try (Page page = new Page(Checkout.library(), Duration.ofMillis(300))) {
            page.start(0);
            try (Line line = Line.open(page)) {
                line.ask(SMALL);
                line.closed.get(5, TimeUnit.SECONDS);
                await(page, 0);
            }
        }
    }

    private static void await(Page page, int runs) throws InterruptedException {
        for (int k = 0; k < 100 && page.runs() != runs; k++) {
            Thread.sleep(50);
        }
        assertThat(page.runs()).isEqualTo(runs);
    }

    private static Page started() {
        Page page = new Page(Checkout.library());
        page.start(0);
        return page;
    }

    private static String problem(Line line, String request) throws InterruptedException {
        return line.ask(request).head().path("problem").asText();
    }
}
