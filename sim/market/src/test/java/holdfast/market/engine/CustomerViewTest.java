package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.observe.CustomerView;
import holdfast.market.observe.CustomerView.Lived;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Touch;
import holdfast.market.spec.MarketType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerViewTest {
    private static final int CUSTOMERS = 1_500;
    private static final long SEED = 3;

    private static MarketSpec market(MarketType type) {
        MarketSpec spec = Specs.market(
                CUSTOMERS,
                14,
                Specs.firm("a", "quality", 0.8, "promise", 0.9, "failureRate", 0.1),
                Specs.firm("b", "quality", 0.7, "promise", 0.7, "price", 0.9),
                Specs.firm("c", "quality", 0.75, "promise", 0.7, "price", 0.95));
        return Specs.with(spec, "market.type", type);
    }

    @Test
    void addsUpToWhatIsObserved() {
        for (MarketType type : MarketType.values()) {
            Simulation simulation = Simulation.open(market(type), SEED);
            simulation.watch(IntStream.range(0, CUSTOMERS).toArray());
            for (int period = 0; period < 14; period++) {
                List<CustomerView> before = all(simulation);
                simulation.step();
                agree(simulation.observations(), period, before, all(simulation));
            }
        }
    }

    private static void agree(Observations seen, int period, List<CustomerView> before, List<CustomerView> now) {
        for (int f = 0; f < 3; f++) {
            String firm = seen.firms().get(f);
            double satisfaction = 0;
            double trust = 0;
            int customers = 0;
            int purchases = 0;
            int failures = 0;
            int lost = 0;
            for (int i = 0; i < CUSTOMERS; i++) {
                CustomerView view = now.get(i);
                Lived lived = view.lived();
                if (firm.equals(view.provider())) {
                    customers++;
                    satisfaction += view.ofProvider().satisfaction();
                    trust += view.ofProvider().trust();
                }
                purchases += firm.equals(lived.firm()) ? lived.purchases() : 0;
                failures += firm.equals(lived.firm()) && lived.failed() ? 1 : 0;
                boolean had = firm.equals(before.get(i).provider());
                lost += had && (lived.exited() || !firm.equals(view.provider())) ? 1 : 0;
            }
            assertThat(customers).isEqualTo((int) seen.value(Metric.CUSTOMERS, period, f));
            assertThat(satisfaction / customers).isCloseTo(seen.value(Metric.SATISFACTION, period, f), within());
            assertThat(trust / customers).isCloseTo(seen.value(Metric.TRUST, period, f), within());
            assertThat(lost).isEqualTo((int) seen.value(Metric.LOST, period, f));
            if (now.stream().allMatch(view -> view.lived().purchases() <= 1)) {
                assertThat(purchases).isEqualTo((int) seen.value(Metric.PURCHASES, period, f));
                assertThat(failures).isEqualTo((int) seen.value(Metric.FAILURES, period, f));
            }
        }
    }

    @Test
    void tellsWhoLeftAndWhy() {
        Simulation simulation = Simulation.open(market(MarketType.CONTRACTUAL), SEED);
        simulation.watch(IntStream.range(0, CUSTOMERS).toArray());
        int left = 0;
        for (int period = 0; period < 14; period++) {
            List<CustomerView> before = all(simulation);
            simulation.step();
            for (CustomerView view : all(simulation)) {
                CustomerView then = before.get((int) view.customer());
                Lived lived = view.lived();
                if (lived.left() != null) {
                    left++;
                    assertThat(lived.reason()).isNotNull();
                    assertThat(lived.compared()).isTrue();
                    assertThat(lived.left()).isEqualTo(then.provider()).isNotEqualTo(view.provider());
                }
                assertThat(view.life()).isEqualTo(then.life() + (lived.arrived() ? 1 : 0));
                assertThat(lived.paid() > 0).isEqualTo(lived.purchases() > 0);
            }
        }
        assertThat(left).isGreaterThan(100);
    }

    @Test
    void changesNoBit() {
        for (MarketType type : MarketType.values()) {
            Simulation watched = Simulation.open(market(type), SEED);
            watched.watch(5, 1_499, 1_024, 5);
            while (!watched.finished()) {
                watched.step();
                watched.customer(5);
            }
            assertThat(watched.observations().bits())
                    .isEqualTo(Simulation.open(market(type), SEED).run().bits());
        }
    }

    /** What the mechanisms are said to have changed leads from one view to the next. */
    @Test
    void followsACustomerThroughTheMechanisms() {
        for (MarketType type : MarketType.values()) {
            MarketSpec spec = Specs.everything(market(type));
            Simulation simulation = Simulation.open(spec, SEED);
            simulation.follow(1_100);
            simulation.watch(1_100);
            Set<String> mechanisms = new TreeSet<>();
            for (int period = 0; period < 14; period++) {
                Map<String, Double> held = held(simulation.customer(1_100));
                simulation.step();
                for (Touch touch : simulation.touches()) {
                    assertThat(touch.after()).isNotEqualTo(touch.before());
                    held.computeIfPresent(touch.what() + touch.firm(), (name, before) -> {
                        assertThat(before).as(name).isEqualTo(touch.before());
                        return touch.after();
                    });
                }
                assertThat(held).isEqualTo(held(simulation.customer(1_100)));
                simulation.touches().forEach(touch -> mechanisms.add(touch.mechanism()));
            }
            assertThat(mechanisms).hasSizeGreaterThan(15);
            assertThat(simulation.observations().bits())
                    .isEqualTo(Simulation.open(spec, SEED).run().bits());
        }
    }

    private static Map<String, Double> held(CustomerView view) {
        Map<String, Double> held = new TreeMap<>();
        for (CustomerView.OfFirm of : view.firms()) {
            held.put("expectation" + of.firm(), of.expectation());
            held.put("trust" + of.firm(), of.trust());
        }
        held.put("lastPaidnull", view.pricePaid());
        held.put("needsnull", (double) view.needs());
        return held;
    }

    @Test
    void tellsOnlyOfThoseWatchedWhatHappened() {
        Simulation simulation = Simulation.open(market(MarketType.CONTRACTUAL), SEED);
        assertThat(simulation.customer(3).period()).isZero();
        simulation.watch(7);
        simulation.step();
        assertThat(simulation.customer(3).lived()).isNull();
        assertThat(simulation.customer(7).lived()).isNotNull();
        assertThat(simulation.customer(7).period()).isEqualTo(1);
        simulation.watch();
        assertThat(simulation.customer(7).lived()).isNull();
    }

    @Test
    void saysWhichCustomersThereAre() {
        Simulation simulation = Simulation.open(market(MarketType.CONTRACTUAL), SEED);
        assertThatThrownBy(() -> simulation.customer(CUSTOMERS))
                .hasMessage("customer 1500: there are 1500, numbered 0 to 1499");
        assertThatThrownBy(() -> simulation.watch(-1)).hasMessageContaining("customer -1");
    }

    private static List<CustomerView> all(Simulation simulation) {
        List<CustomerView> all = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            all.add(simulation.customer(i));
        }
        return all;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-5);
    }
}
