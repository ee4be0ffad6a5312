package holdfast.proof.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The mechanisms of the market: classes of its three mechanism packages that are a phase of a period. */
final class Mechanisms {
    private static final Set<String> PACKAGES = Set.of(
            "holdfast.market.customer", "holdfast.market.firm", "holdfast.market.social", "holdfast.market.relation");
    private static final Set<String> PHASES =
            Set.of("holdfast.market.phase.CustomerPhase", "holdfast.market.phase.FirmPhase");

    private static final Set<String> COLUMNS =
            Set.of("holdfast.market.state.Customers", "holdfast.market.state.Encounters");

    /** Who the customer is and with whom: every phase may read that without saying so, and use the scratch of a block. */
    private static final Set<String> IDENTITY = Set.of("epoch", "life", "segment", "provider", "firm", "bits", "some");

    private Mechanisms() {}

    static List<JavaClass> all() {
        return House.CLASSES.stream()
                .filter(c -> PACKAGES.contains(c.getPackageName()))
                .filter(c -> c.getEnclosingClass().isEmpty() && !c.isInterface())
                .filter(c -> c.getAllRawInterfaces().stream().anyMatch(i -> PHASES.contains(i.getName())))
                .toList();
    }

    /** Names of the columns of customers and encounters and of the streams that a mechanism's own bytecode accesses. */
    static Set<String> touchedBy(String mechanism) {
        Set<String> names = new TreeSet<>();
        for (JavaClass c : House.CLASSES) {
            if (c.getName().matches(".*\\." + mechanism + "(\\$.*)?")) {
                for (JavaFieldAccess access : c.getFieldAccessesFromSelf()) {
                    JavaClass owner = access.getTargetOwner();
                    boolean column = COLUMNS.contains(owner.getName())
                            && access.getTarget().getRawType().isArray();
                    if (column && !IDENTITY.contains(access.getName())
                            || owner.getName().equals("holdfast.market.draw.Stream")) {
                        names.add(access.getName());
                    }
                }
            }
        }
        return names;
    }
}
