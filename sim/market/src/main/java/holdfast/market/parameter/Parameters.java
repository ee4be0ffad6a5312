package holdfast.market.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the descriptions of settings records, makes records of defaults, and checks values against their ranges. */
public final class Parameters {
    private static final ClassValue<List<Descriptor>> DESCRIPTORS = new ClassValue<>() {
        @Override
        protected List<Descriptor> computeValue(Class<?> type) {
            List<Descriptor> list = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                list.add(Descriptor.of(component));
            }
            return List.copyOf(list);
        }
    };

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private Parameters() {}

    /** The components of a settings record in declared order. */
    public static List<Descriptor> of(Class<? extends Record> type) {
        return DESCRIPTORS.get(type);
    }

    /** A record in which every component has its default; a component without one is null and must accept that. */
    public static <R extends Record> R defaults(Class<R> type) {
        return create(type, of(type).stream().map(Descriptor::defaultValue).toArray());
    }

    /** A copy of {@code record} with one component replaced. */
    public static <R extends Record> R with(R record, String name, Object value) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        List<Descriptor> all = of(type);
        Object[] values = new Object[all.size()];
        boolean found = false;
        for (int k = 0; k < values.length; k++) {
            boolean here = all.get(k).name().equals(name);
            values[k] = here ? value : get(record, k);
            found |= here;
        }
        if (!found) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component '" + name + "'");
        }
        return create(type, values);
    }

    /** The value of component {@code index} of a record. */
    public static Object get(Record record, int index) {
        try {
            return ACCESSORS.get(record.getClass())[index].invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Calls the canonical constructor.
     *
     * @throws IllegalArgumentException what the record's own checks say of the values
     */
    public static <R extends Record> R create(Class<R> type, Object... values) {
        Class<?>[] types = of(type).stream().map(Descriptor::type).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * For compact constructors: checks all components, given in declared order, against their descriptions.
     *
     * @throws IllegalArgumentException naming the component, its value and the allowed range
     */
    public static void check(Class<? extends Record> type, Object... values) {
        List<Descriptor> all = of(type);
        if (values.length != all.size()) {
            throw new IllegalStateException(type.getName() + " checks " + values.length + " of " + all.size());
        }
        for (int k = 0; k < values.length; k++) {
            String problem = problem(all.get(k), values[k]);
            if (problem != null) {
                throw new IllegalArgumentException(type.getName().replaceAll(".*\\.", "") + ": " + problem);
            }
        }
    }

    /** What is wrong with a value, as a sentence, or null. Null is wrong only for primitives. */
    public static String problem(Descriptor d, Object value) {
        if (value == null) {
            return d.type().isPrimitive() ? d.name() + " is missing" : null;
        }
        double size;
        if (value instanceof Number number) {
            size = number.doubleValue();
        } else if (value instanceof List<?> list) {
            size = list.size();
        } else {
            return null;
        }
        if (Double.isNaN(size)
                || Double.isInfinite(size)
                || size < d.about().min()
                || size > d.about().max()) {
            String what = value instanceof List<?> ? "the length of " + d.name() : d.name();
            return what + " is " + (value instanceof List<?> ? (int) size : value) + ", allowed is " + range(d);
        }
        return null;
    }

    /** The allowed range in words, for example {@code 0 to 1}. */
    public static String range(Descriptor d) {
        double min = d.about().min();
        double max = d.about().max();
        if (min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY) {
            return "any finite number";
        }
        if (max == Double.POSITIVE_INFINITY) {
            return "at least " + plain(min);
        }
        return min == Double.NEGATIVE_INFINITY ? "at most " + plain(max) : plain(min) + " to " + plain(max);
    }

    /** A bound as people write it: 3, not 3.0. */
    public static String plain(double bound) {
        return bound == (long) bound ? Long.toString((long) bound) : Double.toString(bound);
    }

    /** The word by which a constant is called in scenario files: lower case, hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with that word, or null. */
    public static Object constant(Class<?> enumType, String word) {
        for (Object constant : enumType.getEnumConstants()) {
            if (word((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }
}
