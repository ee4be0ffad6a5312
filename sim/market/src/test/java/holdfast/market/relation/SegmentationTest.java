package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    private static double found(Segmentation.Rule.Basis by, double error) {
        var spec = Specs.rules(
                Specs.market(
                        2000,
                        60,
                        Specs.firm("dear", "price", 1.4, "quality", 0.85),
                        Specs.firm("cheap", "price", 0.8, "quality", 0.55)),
                "segmentation.off",
                false,
                "segmentation.by",
                by,
                "segmentation.error",
                error);
        spec = Specs.with(
                spec,
                "segments",
                List.of(
                        Specs.segment("thrifty", 0.5, "priceWeight", 4.0),
                        Specs.segment("choosy", 0.5, "priceWeight", 0.2)));
        return Simulation.open(spec, 2).run().value(Metric.SEGMENTS_FOUND, 59, 2);
    }

    @Test
    void whatTellsThemApartFindsThemAndErrorHidesThem() {
        double behaviour = found(Segmentation.Rule.Basis.BEHAVIOUR, 0.02);
        assertThat(behaviour).isGreaterThan(0.05);
        assertThat(found(Segmentation.Rule.Basis.BEHAVIOUR, 0.5)).isLessThan(behaviour);
    }
}
