package holdfast.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** All families, and what came of them. */
public final class Suite {
    private static final List<Family> FAMILIES = List.of(
            new LogitShares(),
            new BertrandNash(),
            new SwitchingPrices(),
            new UndercutProof(),
            new BetaGeometric(),
            new BuyTillYouDie(),
            new BrandRepertoires(),
            new BrandSwitching(),
            new BassDiffusion(),
            new LifetimeValue(),
            new ExpectationPaths(),
            new BestPromise(),
            new CommonMarket(),
            new PublishedFindings(),
            new OpenData(),
            new HouseholdPanels(),
            new ContractChurn(),
            new ContractLockIn(),
            new PurchaseHistories(),
            new CustomerSurveys(),
            new LeftOpen());

    /** Names of those that read data of the reader's. */
    static final List<String> OF_DATA = List.of(
            "open-data",
            HouseholdPanels.NAME,
            ContractChurn.NAME,
            ContractLockIn.NAME,
            PurchaseHistories.NAME,
            CustomerSurveys.NAME);

    /** Names of those whose numbers can be worked out. */
    static final List<String> ORACLES = FAMILIES.stream()
            .map(Family::name)
            .filter(name -> !List.of(Pattern.COMMON, PublishedFindings.NAME, "left-open")
                    .contains(name))
            .filter(name -> !OF_DATA.contains(name))
            .toList();

    private Suite() {}

    /** Names of the families, in order. */
    public static List<String> families() {
        return FAMILIES.stream().map(Family::name).toList();
    }

    /**
     * Runs families.
     *
     * @param only names of those to run; empty: all
     * @param progress told the number and name of a family before it runs
     */
    public static List<Finding> run(Workshop workshop, List<String> only, BiConsumer<Integer, String> progress) {
        List<Family> chosen = FAMILIES.stream()
                .filter(family -> only.isEmpty() || only.contains(family.name()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int k = 0; k < chosen.size(); k++) {
            progress.accept(k + 1, chosen.get(k).name());
            findings.addAll(chosen.get(k).findings(workshop));
        }
        return findings;
    }
}
