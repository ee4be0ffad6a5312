package holdfast.market.engine;

import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All columns of a market as bits, by name, so that two moments or two markets can be compared. */
public final class Columns {
    private Columns() {}

    /** Columns of the customers; those of what is remembered carry the prefix {@code memory.}. */
    public static Map<String, long[]> of(Customers c) {
        Map<String, long[]> all = new TreeMap<>();
        collect("", c, all);
        collect("ties.", c.ties, all);
        if (c.memory != null) {
            collect("memory.", c.memory, all);
        }
        return all;
    }

    /** Entries 0 to {@code size} − 1 of the columns of a block. */
    public static Map<String, long[]> of(Encounters e) {
        Map<String, long[]> all = new TreeMap<>();
        collect("", e, all);
        return all;
    }

    /** Names of the columns that differ. */
    public static List<String> changed(Map<String, long[]> before, Map<String, long[]> after) {
        List<String> names = new ArrayList<>();
        before.forEach((name, bits) -> {
            if (!java.util.Arrays.equals(bits, after.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    private static void collect(String prefix, Object holder, Map<String, long[]> all) {
        for (Field field : holder.getClass().getFields()) {
            if (Modifier.isStatic(field.getModifiers()) || !field.getType().isArray()) {
                continue;
            }
            try {
                Object array = field.get(holder);
                if (array != null) {
                    all.put(prefix + field.getName(), bits(array).toArray());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static LongStream bits(Object array) {
        if (array instanceof float[] column) {
            return IntStream.range(0, column.length).mapToLong(k -> Float.floatToRawIntBits(column[k]));
        }
        if (array instanceof long[] column) {
            return LongStream.of(column);
        }
        if (array instanceof Object[] columns) {
            return Stream.of(columns).flatMapToLong(Columns::bits);
        }
        return IntStream.range(0, Array.getLength(array)).mapToLong(k -> Array.getLong(array, k));
    }
}
