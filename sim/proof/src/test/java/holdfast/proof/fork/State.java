package holdfast.proof.fork;

import holdfast.market.engine.Simulation;
import holdfast.market.state.Encounters;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the objects of a running market hold, found by reflection, so that a new field is seen without being named
 * anywhere. Left out is what a period writes before it reads it: {@link Encounters}.
 */
final class State {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private State() {}

    static Map<String, String> of(Simulation simulation) {
        State state = new State();
        state.walk("", simulation);
        return state.values;
    }

    /** Places at which two states differ. */
    static List<String> differences(Simulation one, Simulation other) {
        Map<String, String> a = of(one);
        Map<String, String> b = of(other);
        List<String> places = new ArrayList<>();
        a.forEach((place, value) -> {
            if (!value.equals(b.get(place))) {
                places.add(place);
            }
        });
        b.keySet().stream().filter(place -> !a.containsKey(place)).forEach(places::add);
        return places;
    }

    private void walk(String place, Object held) {
        if (held == null || held instanceof Number || held instanceof Boolean || held instanceof String) {
            values.put(place, String.valueOf(held));
        } else if (held.getClass().isArray()) {
            array(place, held);
        } else if (held instanceof List<?> list) {
            for (int k = 0; k < list.size(); k++) {
                walk(place + "[" + k + "]", list.get(k));
            }
        } else if (held instanceof Enum<?> || held instanceof Record) {
            values.put(place, held.toString());
        } else if (ours(held.getClass()) && !(held instanceof Encounters) && seen.add(held)) {
            for (Class<?> type = held.getClass(); ours(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    field(place, held, field);
                }
            }
        }
    }

    private void field(String place, Object held, Field field) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            walk(place + "/" + held.getClass().getSimpleName() + "." + field.getName(), field.get(held));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void array(String place, Object array) {
        int length = Array.getLength(array);
        if (array instanceof Object[] parts) {
            for (int k = 0; k < length; k++) {
                walk(place + "[" + k + "]", parts[k]);
            }
            return;
        }
        long hash = length;
        for (int k = 0; k < length; k++) {
            hash = hash * 1_000_003 + bits(Array.get(array, k));
        }
        values.put(place, Long.toHexString(hash));
    }

    private static long bits(Object number) {
        return number instanceof Float f
                ? Float.floatToRawIntBits(f)
                : number instanceof Double d
                        ? Double.doubleToRawLongBits(d)
                        : number instanceof Number n ? n.longValue() : number.hashCode();
    }

    private static boolean ours(Class<?> type) {
        return type != null && type.getName().startsWith("holdfast.");
    }
}
