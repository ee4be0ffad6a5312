package holdfast.market.observe;

import holdfast.market.parameter.Parameters;

/** Why a customer left: a closed list after Keaveney (1995), with three causes that the model can tell apart besides. */
public enum Reason {
    PRICE("price", "the chosen offer was cheaper, or the own price rose"),
    INCONVENIENCE("inconvenience", "waiting, places, hours"),
    CORE_FAILURE("poor performance", "the own firm was believed to perform below the market"),
    ENCOUNTER_FAILURE("service failure", "an unresolved failure"),
    FAILED_RESPONSE("failed response", "a complaint that was not put right"),
    COMPETITION("a better rival", "the chosen firm was believed to perform above the market, or was better known"),
    ETHICS("ethics", "conduct that the customer does not accept"),
    INVOLUNTARY("involuntary", "death, a move, the end of the need"),
    BROKEN_PROMISE("broken promise", "the own firm's promises were believed less"),
    NEEDS_CHANGE("changed needs", "the customer's own needs changed"),
    STAFF_DEPARTURE("staff departure", "the person who served left"),
    VARIETY("variety", "taste or luck of the moment was largest");

    private final String label;
    private final String meaning;

    Reason(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** For people, for example {@code broken promise}. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** For files, for example {@code broken-promise}. */
    public String key() {
        return Parameters.word(this);
    }
}
