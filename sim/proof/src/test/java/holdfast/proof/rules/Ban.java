package holdfast.proof.rules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that no bytecode of the model and its statistics may touch.
 *
 * @param what what is banned
 * @param instead what to write instead
 * @param target full names of the banned fields, methods and constructors with their parameters, for example
 *     {@code java.util.HashMap.<init>(int)}
 * @param rooms packages in which it is banned
 * @param open packages within these in which it is allowed
 */
record Ban(String what, String instead, Pattern target, List<String> rooms, List<String> open) {
    private static final List<String> MODEL = List.of("holdfast.market", "holdfast.scenario", "holdfast.lab");

    static Ban everywhereInTheModel(String what, String instead, String target) {
        return new Ban(what, instead, Pattern.compile(target), MODEL, List.of());
    }

    Ban exceptIn(String... packages) {
        return new Ban(what, instead, target, rooms, List.of(packages));
    }

    /** All uses in classes that are accepted, described with their line. */
    List<String> usesIn(Iterable<JavaClass> classes, Predicate<JavaClass> accepted) {
        List<String> uses = new java.util.ArrayList<>();
        for (JavaClass c : classes) {
            if (accepted.test(c)) {
                for (JavaAccess<?> access : c.getAccessesFromSelf()) {
                    if (target.matcher(name(access.getTarget())).matches()) {
                        uses.add(access.getDescription() + ": " + instead);
                    }
                }
            }
        }
        return uses;
    }

    /** True where the ban holds. */
    boolean holdsFor(JavaClass c) {
        String name = c.getPackageName();
        return rooms.stream().anyMatch(room -> House.within(name, room))
                && open.stream().noneMatch(room -> House.within(name, room));
    }

    private static String name(AccessTarget target) {
        return target.getFullName();
    }

    @Override
    public String toString() {
        return what;
    }
}
