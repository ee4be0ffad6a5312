package holdfast.market.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for every parameter of every settings record, found by walking from the specification of a market. */
class EveryRuleTest {
    private record Component(Class<? extends Record> owner, Descriptor about) {
        @Override
        public String toString() {
            return owner.getName().replaceAll(".*\\.", "") + "." + about.name();
        }
    }

    private static final TreeMap<String, Class<? extends Record>> TYPES = new TreeMap<>();

    static {
        visit(MarketSpec.class);
    }

    private static void visit(Class<?> type) {
        if (type != null && type.isRecord() && TYPES.put(type.getName(), type.asSubclass(Record.class)) == null) {
            for (Descriptor d : Parameters.of(type.asSubclass(Record.class))) {
                visit(d.type());
                visit(d.element());
            }
        }
    }

    private static List<Component> components() {
        List<Component> all = new ArrayList<>();
        TYPES.values().forEach(type -> Parameters.of(type).forEach(d -> all.add(new Component(type, d))));
        return all;
    }

    private static List<Component> ofMechanisms() {
        return components().stream()
                .filter(c -> c.owner().getSimpleName().equals("Rule"))
                .toList();
    }

    @Test
    void allRecordsAreFound() {
        assertThat(TYPES.values()).contains(Rules.class, MarketSettings.class).hasSizeGreaterThanOrEqualTo(35);
        assertThat(ofMechanisms()).hasSizeGreaterThan(90);
    }

    @Test
    void defaultsLieInTheirRangesAndMakeARecord() {
        for (Component c : components()) {
            Object value = c.about().defaultValue();
            assertThat(Parameters.problem(c.about(), value == null ? defaultOf(c) : value))
                    .as("%s", c)
                    .isNull();
        }
        for (Component mechanism :
                components().stream().filter(c -> c.owner() == Rules.class).toList()) {
            assertThat(mechanism.about().defaultValue()).as("%s", mechanism).isNotNull();
        }
        assertThat(Parameters.defaults(Rules.class)).isEqualTo(Parameters.defaults(Rules.class));
    }

    /** A value in range for a component that has no default. */
    private static Object defaultOf(Component c) {
        return c.about().numeric() ? (Object) c.about().about().min() : "";
    }

    @Test
    void valuesOutOfRangeAreRefusedWithComponentValueAndRange() {
        int checked = 0;
        for (Component c : ofMechanisms()) {
            for (Object wrong : wrong(c.about())) {
                Record defaults = Parameters.defaults(c.owner());
                assertThatIllegalArgumentException()
                        .as("%s = %s", c, wrong)
                        .isThrownBy(() -> Parameters.with(defaults, c.about().name(), wrong))
                        .withMessageContaining(c.about().name())
                        .withMessageContaining(String.valueOf(wrong))
                        .withMessageContaining(Parameters.range(c.about()));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static List<Object> wrong(Descriptor d) {
        List<Object> values = new ArrayList<>();
        if (!d.numeric()) {
            return values;
        }
        double min = d.about().min();
        double max = d.about().max();
        if (d.whole()) {
            values.add((int) min - 1);
            values.add((int) max + 1);
            return values;
        }
        values.add(Double.NaN);
        values.add(Double.POSITIVE_INFINITY);
        values.add(Double.NEGATIVE_INFINITY);
        values.add(Math.nextDown(min));
        values.add(Math.nextUp(max));
        return values;
    }

    @Test
    void theEndsOfARangeAreAllowed() {
        for (Component c : ofMechanisms()) {
            if (c.about().numeric() && !c.about().whole()) {
                Record defaults = Parameters.defaults(c.owner());
                assertThat(Parameters.with(
                                defaults, c.about().name(), c.about().about().min()))
                        .isNotNull();
                assertThat(Parameters.with(
                                defaults, c.about().name(), c.about().about().max()))
                        .isNotNull();
            }
        }
    }

    @Test
    void everyNumberOfAMechanismHasARange() {
        for (Component c : ofMechanisms()) {
            if (c.about().numeric()) {
                assertThat(c.about().about().min()).as("least %s", c).isFinite();
                assertThat(c.about().about().max()).as("greatest %s", c).isFinite();
            }
        }
    }

    @Test
    void everyComponentSaysWhatItMeans() {
        for (Component c : components()) {
            assertThat(c.about().about().text())
                    .as("%s", c)
                    .hasSizeGreaterThan(5)
                    .endsWith(".");
        }
    }

    @Test
    void everyNumberOfAMechanismHasASourceOrAValueOfNoEffect() {
        for (Component c : ofMechanisms()) {
            if (c.about().numeric()) {
                boolean sourced = !c.about().about().source().isBlank();
                assertThat(sourced || c.about().about().noEffect().length > 0)
                        .as("%s has neither source nor a value of no effect", c)
                        .isTrue();
            }
        }
    }

    @Test
    void valuesOfNoEffectAreAllowed() {
        for (Component c : components()) {
            for (double value : c.about().about().noEffect()) {
                Object boxed = c.about().whole() ? (Object) (int) value : (Object) value;
                assertThat(Parameters.problem(c.about(), boxed)).as("%s", c).isNull();
            }
        }
    }

    @Test
    void everyMechanismBeginsWithItsOffSwitchAndIsOnByDefaultUnlessItCameLater() {
        for (Descriptor mechanism : Parameters.of(Rules.class)) {
            Descriptor first =
                    Parameters.of(mechanism.type().asSubclass(Record.class)).get(0);
            if (first.type() == boolean.class) {
                assertThat(first.name()).as(mechanism.name()).isEqualTo("off");
                assertThat(first.about().text()).as(mechanism.name()).startsWith("True: ");
                assertThat(first.defaultValue())
                        .as(mechanism.name())
                        .isEqualTo(mechanism.about().later());
            }
        }
    }
}
