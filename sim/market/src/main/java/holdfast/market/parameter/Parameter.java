package holdfast.market.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a settings record: meaning, unit, range, default and source.
 *
 * <p>This is the one source of truth: the record's own checks, the scenario reader, the JSON Schema and the reference
 * pages are all made from it. On a record itself it describes every component of that type that has no description of its
 * own: so a mechanism's sentence stands in the mechanism's file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Parameter {
    /** What it means, in one sentence a strategist understands. */
    String text();

    /** Unit, empty for a plain number. */
    String unit() default "";

    /** Least allowed value, for lists the least allowed length. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest allowed value, for lists the greatest allowed length. */
    double max() default Double.POSITIVE_INFINITY;

    /**
     * Default in the notation of a scenario file. {@code "required"}: there is none; {@code "absent"}: it may be left out
     * and is then null; {@code "default"}: a nested record made of its own defaults; {@code "empty"}: an empty list.
     */
    String value() default "required";

    /** The value at which the parameter has no effect, if there is one. */
    double[] noEffect() default {};

    /** Author and year, or the reason for the default. */
    String source() default "";

    /**
     * True for what came after the first scenarios were written. Left at its default it does not enter a scenario's hash, so
     * that those scenarios keep theirs; a mechanism that came later is off by default.
     */
    boolean later() default false;
}
