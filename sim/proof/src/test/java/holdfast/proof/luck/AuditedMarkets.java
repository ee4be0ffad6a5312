package holdfast.proof.luck;

import holdfast.market.draw.DrawAudit;
import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.engine.Simulation;
import holdfast.proof.SmallMarkets;

/**
 * Runs small markets under the auditor ({@code -Dholdfast.audit=true}) and prints what it saw: {@code addresses N},
 * {@code place P} and {@code shared S} lines. With an argument it runs only a few and draws one address from two lines, as a
 * mistake would.
 */
public final class AuditedMarkets {
    private static final long SEED = 11;

    private AuditedMarkets() {}

    public static void main(String[] args) {
        (args.length == 0 ? SmallMarkets.all() : SmallMarkets.few()).forEach((name, spec) -> {
            // A seed for each market: two markets with one seed draw the same addresses on purpose.
            Simulation.open(SmallMarkets.settings(spec, "customers", 40), Draws.mix(SEED + name.hashCode()))
                    .run();
        });
        if (args.length > 0) {
            Draws.of(Draws.prefix(SEED, Stream.CHOICE, 1), 3, 0);
            Draws.of(Draws.prefix(SEED, Stream.CHOICE, 1), 3, 0);
        }
        System.out.println("addresses " + DrawAudit.addresses());
        DrawAudit.places().forEach(place -> System.out.println("place " + place));
        DrawAudit.shared().stream().distinct().forEach(pair -> System.out.println("shared " + pair));
    }
}
