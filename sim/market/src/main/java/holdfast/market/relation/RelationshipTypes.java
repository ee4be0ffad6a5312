package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.CareSpec.Relationship;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: a firm chooses how far it goes with its customers: basic (sells), reactive (answers), accountable (calls),
 * proactive (keeps calling), partner (works together); each step costs more and binds more.
 *
 * <p>Equation: contact, integration and complaint access are at least those of the type: 0, 0, 0; 0.05, 0, 0.8; 0.3, 0, 0.9;
 * 0.6, 0.2, 0.95; 0.9, 0.8, 1. What they cost is in the cost of care.
 *
 * <p>Source: five levels of relationship (Kotler 1992); the numbers are assumptions in the order of the levels.
 *
 * <p>Reads: type of the firm. Writes: levers SOCIAL, STRUCTURAL and COMPLAINT_ACCESS. Draws: none. Off: no firm has a type.
 */
public final class RelationshipTypes implements FirmPhase {
    /** Parameters. */
    @Parameter(text = "Types of relationship.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: no firm has a type.", value = "true")
            boolean off) {
        public Rule {
            Parameters.check(Rule.class, off);
        }
    }

    private static final double[] CONTACT = {0, 0, 0.05, 0.3, 0.6, 0.9};
    private static final double[] SYSTEMS = {0, 0, 0, 0, 0.2, 0.8};
    private static final double[] ACCESS = {0, 0, 0.8, 0.9, 0.95, 1};

    private final Relationship[] type;

    public RelationshipTypes(List<FirmSpec> firms) {
        type = firms.stream().map(firm -> firm.care().relationship()).toArray(Relationship[]::new);
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int f = 0; f < firms.count; f++) {
            atLeast(firms, Lever.SOCIAL, f, contact(type[f]));
            atLeast(firms, Lever.STRUCTURAL, f, SYSTEMS[type[f].ordinal()]);
            atLeast(firms, Lever.COMPLAINT_ACCESS, f, ACCESS[type[f].ordinal()]);
        }
    }

    /** Personal contact of a type. */
    static double contact(Relationship type) {
        return CONTACT[type.ordinal()];
    }

    private static void atLeast(Firms firms, Lever lever, int f, double value) {
        firms.set(lever, f, Math.max(firms.get(lever, f), value));
    }
}
