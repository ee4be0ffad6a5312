package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.CareSpec;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class RelationshipTypesTest {
    @Test
    void eachTypeGoesFurtherThanTheOneBefore() {
        double before = -1;
        for (CareSpec.Relationship type : CareSpec.Relationship.values()) {
            double contact = RelationshipTypes.contact(type);
            assertThat(contact).isGreaterThanOrEqualTo(before);
            before = contact;
        }
        assertThat(before).isEqualTo(0.9);
    }

    @Test
    void aTypeIsTheLeastTheFirmDoes() {
        var care = Specs.rule(CareSpec.class, "relationship", CareSpec.Relationship.PROACTIVE, "structural", 0.5);
        var spec = Specs.rules(Specs.market(4, 5, Specs.firm("a", "care", care)), "relationship.off", false);
        SmallMarket m = new SmallMarket(spec, 1).begin();
        assertThat(m.firms.get(Lever.SOCIAL, 0)).isEqualTo(0.6);
        assertThat(m.firms.get(Lever.STRUCTURAL, 0)).isEqualTo(0.5);
        assertThat(m.firms.get(Lever.COMPLAINT_ACCESS, 0)).isEqualTo(0.95);
    }
}
