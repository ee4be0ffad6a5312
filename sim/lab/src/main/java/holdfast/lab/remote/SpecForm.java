package holdfast.lab.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Records as bytes and back: a world on its way to another machine. Doubles keep their bits. Classes are named only within
 * {@code holdfast.market}, and only records and enums are made.
 */
public final class SpecForm {
    private static final String ROOM = "holdfast.market.";

    private enum Kind {
        NULL,
        RECORD,
        LIST,
        ENUM,
        TEXT,
        DOUBLE,
        INT,
        LONG,
        TRUE,
        FALSE
    }

    private static final Kind[] KINDS = Kind.values();

    private SpecForm() {}

    /** A record as bytes. */
    public static byte[] bytes(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record of these bytes. */
    public static <R extends Record> R record(byte[] bytes, Class<R> type) {
        try {
            return type.cast(read(new DataInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("these bytes are of another version of Holdfast: " + e, e);
        }
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Record record) {
            out.writeByte(Kind.RECORD.ordinal());
            out.writeUTF(name(record.getClass()));
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                write(component(record, component), out);
            }
        } else if (value instanceof List<?> list) {
            out.writeByte(Kind.LIST.ordinal());
            out.writeInt(list.size());
            for (Object each : list) {
                write(each, out);
            }
        } else if (value instanceof Enum<?> constant) {
            out.writeByte(Kind.ENUM.ordinal());
            out.writeUTF(name(constant.getDeclaringClass()));
            out.writeUTF(constant.name());
        } else {
            writePlain(value, out);
        }
    }

    private static void writePlain(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte(Kind.NULL.ordinal());
        } else if (value instanceof String text) {
            out.writeByte(Kind.TEXT.ordinal());
            out.writeUTF(text);
        } else if (value instanceof Double number) {
            out.writeByte(Kind.DOUBLE.ordinal());
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Integer number) {
            out.writeByte(Kind.INT.ordinal());
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte(Kind.LONG.ordinal());
            out.writeLong(number);
        } else if (value instanceof Boolean flag) {
            out.writeByte((flag ? Kind.TRUE : Kind.FALSE).ordinal());
        } else {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " has no form as bytes");
        }
    }

    private static String name(Class<?> type) {
        if (!type.getName().startsWith(ROOM)) {
            throw new IllegalArgumentException(type.getName() + " is not part of a world");
        }
        return type.getName().substring(ROOM.length());
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component + " cannot be read", e);
        }
    }

    private static Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
        return switch (KINDS[in.readUnsignedByte()]) {
            case NULL -> null;
            case RECORD -> readRecord(in);
            case LIST -> {
                int size = in.readInt();
                List<Object> list = new ArrayList<>();
                for (int k = 0; k < size; k++) {
                    list.add(read(in));
                }
                yield List.copyOf(list);
            }
            case ENUM -> constant(type(in), in.readUTF());
            case TEXT -> in.readUTF();
            case DOUBLE -> Double.longBitsToDouble(in.readLong());
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case TRUE -> true;
            case FALSE -> false;
        };
    }

    private static Class<?> type(DataInputStream in) throws IOException, ReflectiveOperationException {
        return Class.forName(ROOM + in.readUTF(), true, SpecForm.class.getClassLoader());
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new ReflectiveOperationException(type + " has no " + name);
    }

    private static Object readRecord(DataInputStream in) throws IOException, ReflectiveOperationException {
        Class<?> type = type(in);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            types[k] = components[k].getType();
            values[k] = read(in);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
