package holdfast.market.parameter;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

/**
 * One described record component.
 *
 * @param name component name, equal to the key in a scenario file
 * @param type boolean, int, long, double, their boxes, String, an enum, a record or {@code List}
 * @param element type of the elements where {@code type} is a list, else null
 * @param about the annotation of the component, else of its type
 */
public record Descriptor(String name, Class<?> type, Class<?> element, Parameter about) {

    static Descriptor of(RecordComponent component) {
        Parameter own = component.getAnnotation(Parameter.class);
        Parameter about = own != null ? own : component.getType().getAnnotation(Parameter.class);
        if (about == null) {
            throw new IllegalStateException("record component without @Parameter: "
                    + component.getDeclaringRecord().getName() + "." + component.getName());
        }
        return new Descriptor(component.getName(), component.getType(), elementOf(component.getGenericType()), about);
    }

    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType listed && listed.getRawType() == List.class) {
            return (Class<?>) listed.getActualTypeArguments()[0];
        }
        return null;
    }

    public boolean required() {
        return about.value().equals("required");
    }

    public boolean optional() {
        return about.value().equals("absent");
    }

    /** True where the value is a single number, truth value, word or text. */
    public boolean scalar() {
        return !type.isRecord() && type != List.class;
    }

    /** True for the four number types and their boxes. */
    public boolean numeric() {
        return whole() || type == double.class || type == Double.class;
    }

    /** True for whole-number types. */
    public boolean whole() {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    /** The default as a value of the component's type; null where there is none. */
    public Object defaultValue() {
        String text = about.value();
        return switch (text) {
            case "required", "absent" -> null;
            case "empty" -> List.of();
            case "default" -> Parameters.defaults(type.asSubclass(Record.class));
            default -> parse(text);
        };
    }

    private Object parse(String text) {
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == double.class || type == Double.class) {
            return Double.valueOf(text);
        }
        if (type.isEnum()) {
            return Parameters.constant(type, text);
        }
        return text;
    }
}
