package holdfast.market.engine;

import holdfast.market.observe.Touch;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows one customer through the mechanisms of a period: what each of them changed. */
final class Trace {
    /** Columns that hold one value a customer and firm, side by side. */
    private static final List<String> BELIEFS = List.of("expectation", "uncertainty", "trust", "trustCeiling");
    /** What is worked out when needed, and what is packed for others to read. */
    private static final List<String> NOT_SHOWN = List.of("match", "telling", "told");

    private final int customer;
    private final Customers c;
    private final List<String> firms;
    private final List<Touch> touches = new ArrayList<>();
    private Map<String, Double> before = Map.of();

    Trace(int customer, Customers customers, List<String> firms) {
        this.customer = customer;
        this.c = customers;
        this.firms = firms;
    }

    /** What has happened in the period that ran last. */
    List<Touch> touches() {
        return List.copyOf(touches);
    }

    boolean within(int from, int to) {
        return from <= customer && customer < to;
    }

    /** The period begins for the customer's block. */
    void begin(Encounters e, int from) {
        touches.clear();
        int k = customer - from;
        e.left[k] = Customers.NONE;
        e.reason[k] = -1;
        e.firm[k] = Customers.NONE;
        for (float[] column : numbers(e).values()) {
            column[k] = 0f;
        }
    }

    /** Mechanisms are about to do their work on the customer's block. */
    void look(Encounters e, int from) {
        before = values(e, customer - from);
    }

    /** A mechanism has done its work on the customer's block. */
    void after(CustomerPhase phase, Encounters e, int from) {
        Map<String, Double> now = values(e, customer - from);
        String mechanism = phase.getClass().getSimpleName();
        now.forEach((name, value) -> {
            double old = before.get(name);
            if (Double.compare(old, value) != 0) {
                String[] parts = name.split("@");
                touches.add(new Touch(mechanism, parts[0], parts.length > 1 ? parts[1] : null, old, value));
            }
        });
        before = now;
    }

    private Map<String, Double> values(Encounters e, int k) {
        Map<String, Double> values = new LinkedHashMap<>();
        c.carry((name, numbers) -> {
            if (!NOT_SHOWN.contains(name)) {
                column(name, numbers, values);
            }
            return numbers;
        });
        values.put("encounter.happened", (double) e.happened[k]);
        values.put("encounter.left", (double) e.left[k]);
        values.put("encounter.reason", (double) e.reason[k]);
        values.put("encounter.firm", (double) e.firm[k]);
        numbers(e).forEach((name, column) -> values.put("encounter." + name, (double) column[k]));
        return values;
    }

    private void column(String name, Object numbers, Map<String, Double> values) {
        if (Array.getLength(numbers) == c.size) {
            values.put(name, Array.getDouble(numbers, customer));
            return;
        }
        for (int g = 0; g < firms.size(); g++) {
            int at = BELIEFS.contains(name) ? c.belief(customer, g) : g * c.size + customer;
            values.put(name + "@" + firms.get(g), Array.getDouble(numbers, at));
        }
    }

    private static Map<String, float[]> numbers(Encounters e) {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        numbers.put("switchingCost", e.switchingCost);
        numbers.put("paid", e.paid);
        numbers.put("fairness", e.fairness);
        numbers.put("delivered", e.delivered);
        numbers.put("perceived", e.perceived);
        numbers.put("standard", e.standard);
        numbers.put("disconfirmation", e.disconfirmation);
        numbers.put("surprise", e.surprise);
        numbers.put("satisfaction", e.encounter);
        return numbers;
    }
}
