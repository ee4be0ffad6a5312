package holdfast.proof.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** The mechanisms of the market: classes of its three mechanism packages that are a phase of a period. */
final class Mechanisms {
    private static final Set<String> PACKAGES =
            Set.of("holdfast.market.customer", "holdfast.market.firm", "holdfast.market.social");
    private static final Set<String> PHASES =
            Set.of("holdfast.market.phase.CustomerPhase", "holdfast.market.phase.FirmPhase");

    private Mechanisms() {}

    static List<JavaClass> all() {
        return House.CLASSES.stream()
                .filter(c -> PACKAGES.contains(c.getPackageName()))
                .filter(c -> c.getEnclosingClass().isEmpty() && !c.isInterface())
                .filter(c -> c.getAllRawInterfaces().stream().anyMatch(i -> PHASES.contains(i.getName())))
                .toList();
    }
}
