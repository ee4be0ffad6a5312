package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class EmployeeSatisfactionTest {
    @Test
    void payLoadAndCustomersMoveStaffSatisfaction() {
        EmployeeSatisfaction.Rule rule =
                Specs.rule(EmployeeSatisfaction.Rule.class, "pay", 0.5, "load", 0.2, "customers", 0.5);
        assertThat(rule.target(1, 0, 0.72)).isEqualTo(0.6);
        assertThat(rule.target(1.2, 0, 0.72)).isCloseTo(0.7, within(1e-12));
        assertThat(rule.target(1, 0.5, 0.72)).isCloseTo(0.5, within(1e-12));
        assertThat(rule.target(1, 0, 0.82)).isCloseTo(0.65, within(1e-12));
        assertThat(rule.target(9, 0, 0.72)).isEqualTo(1);
    }

    @Test
    void satisfiedStaffServeBetterAndStay() {
        var spec = Specs.rules(
                Specs.market(200, 60, Specs.firm("a", "care", Specs.care("pay", 1.5))),
                "employees.off",
                false,
                "employees.customers",
                0.0,
                "employees.load",
                0.0);
        SmallMarket m = new SmallMarket(spec, 1).steps(60);
        double above = 0.25;
        assertThat(m.firms.employeeSatisfaction[0]).isCloseTo(0.6 + above, within(0.01));
        m.begin();
        assertThat(m.firms.get(Lever.QUALITY, 0)).isCloseTo(0.76 + 0.3 * above, within(0.01));
        assertThat(m.firms.get(Lever.TURNOVER, 0)).isCloseTo(0.1 * (1 - 2 * above), within(0.003));
    }
}
