package holdfast.lab.bench;

import holdfast.market.Rules;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import java.util.List;

/** Rules in which no mechanism is off, every parameter at its default. */
public final class MechanismsOn {
    private MechanismsOn() {}

    /** @param all true: those too that are off unless a scenario asks for them */
    public static Rules rules(boolean all) {
        Rules rules = Parameters.defaults(Rules.class);
        List<Descriptor> mechanisms = Parameters.of(Rules.class);
        for (int k = 0; k < mechanisms.size(); k++) {
            Descriptor mechanism = mechanisms.get(k);
            Record rule = (Record) Parameters.get(rules, k);
            boolean switchable = Parameters.of(rule.getClass()).stream()
                    .anyMatch(parameter -> parameter.name().equals("off"));
            if (switchable && (all || !mechanism.about().later())) {
                rules = Parameters.with(rules, mechanism.name(), Parameters.with(rule, "off", false));
            }
        }
        return rules;
    }
}
