package holdfast.lab.design;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.Arm;
import holdfast.scenario.Factor;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The arms of a scenario at any values of its factors. */
public final class Worlds {
    private final Scenario scenario;
    private final List<Factor> factors;
    private final List<String[]> paths;

    public Worlds(Scenario scenario, List<Factor> factors) {
        this.scenario = scenario;
        this.factors = List.copyOf(factors);
        this.paths = factors.stream().map(f -> f.path().split("\\.", -1)).toList();
    }

    /**
     * An arm with these values of the factors; null leaves a factor as the scenario has it.
     *
     * @throws IllegalArgumentException if the values contradict one another
     */
    public MarketSpec at(Object[] values, int arm) {
        MarketSpec own = alone(values, arm);
        int shared = scenario.experiment().shared();
        return shared == 0 || arm == scenario.baseline() ? own : own.after(alone(values, scenario.baseline()), shared);
    }

    private MarketSpec alone(Object[] values, int arm) {
        Arm world = scenario.arms().get(arm);
        MarketSpec spec = world.spec().alone();
        for (int f = 0; f < values.length; f++) {
            if (values[f] != null && factors.get(f).arms().contains(world.name())) {
                spec = with(spec, paths.get(f), 0, values[f]);
            }
        }
        return spec;
    }

    /** All arms with these values. */
    public List<Arm> arms(Object[] values) {
        List<Arm> arms = new ArrayList<>();
        for (int a = 0; a < scenario.arms().size(); a++) {
            Arm arm = scenario.arms().get(a);
            arms.add(new Arm(arm.name(), arm.about(), at(values, a)));
        }
        return arms;
    }

    /** What the scenario itself has for a factor, in the first arm in which it is varied. */
    public Object own(int factor) {
        Object value = scenario.arm(factors.get(factor).arms().get(0)).spec();
        for (String part : paths.get(factor)) {
            value = value instanceof List<?> list ? named(list, part) : component((Record) value, part);
        }
        return value instanceof Number number
                ? (Object) number.doubleValue()
                : value instanceof Enum<?> word ? Parameters.word(word) : value;
    }

    /** Describes what a factor varies. */
    public Descriptor descriptor(int factor) {
        Object owner = scenario.arm(factors.get(factor).arms().get(0)).spec();
        String[] path = paths.get(factor);
        for (int k = 0; k < path.length - 1; k++) {
            owner = owner instanceof List<?> list ? named(list, path[k]) : component((Record) owner, path[k]);
        }
        return Parameters.of(((Record) owner).getClass()).get(index((Record) owner, path[path.length - 1]));
    }

    private static <R extends Record> R with(R record, String[] path, int at, Object value) {
        Descriptor d = Parameters.of(record.getClass()).get(index(record, path[at]));
        Object before = component(record, path[at]);
        Object after;
        if (before instanceof Record inner) {
            after = with(inner, path, at + 1, value);
        } else if (before instanceof List<?> list && at + 1 < path.length) {
            List<Object> copy = new ArrayList<>(list);
            Record element = named(list, path[at + 1]);
            copy.set(list.indexOf(element), with(element, path, at + 2, value));
            after = copy;
        } else {
            after = converted(d, value);
        }
        return Parameters.with(record, path[at], after);
    }

    private static Object converted(Descriptor d, Object value) {
        Class<?> type = d.type();
        if (type.isEnum()) {
            return Parameters.constant(type, (String) value);
        }
        if (!d.whole()) {
            return value;
        }
        long number = Math.round((Double) value);
        return type == int.class || type == Integer.class ? (Object) Math.toIntExact(number) : number;
    }

    private static Record named(List<?> list, String name) {
        for (Object element : list) {
            if (name.equals(component((Record) element, "name"))) {
                return (Record) element;
            }
        }
        throw new IllegalArgumentException("there is no '" + name + "' in this arm");
    }

    private static Object component(Record record, String name) {
        return Parameters.get(record, index(record, name));
    }

    private static int index(Record record, String name) {
        List<Descriptor> all = Parameters.of(record.getClass());
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no component '" + name + "'");
    }
}
