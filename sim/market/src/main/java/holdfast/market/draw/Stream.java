package holdfast.market.draw;

/**
 * The random decisions, one constant each: part of a draw's address. The order is part of every result: append, never insert.
 */
public enum Stream {
    SEGMENT,
    INITIAL_PROVIDER,
    INITIAL_TENURE,
    INITIAL_AWARENESS,
    DELIBERATION_HABIT,
    PURCHASE_RATE,
    TASTE,
    NEIGHBOUR,
    INVOLUNTARY_EXIT,
    NEEDS_CHANGE,
    ADVERTISEMENT,
    CONTACT,
    WORD_AWARENESS,
    RECONSIDERATION,
    OCCASIONS,
    CHOICE,
    FAIRNESS_KNOWN,
    SERVICE,
    SERVICE_MOOD,
    ATTRIBUTION,
    VOICE,
    RECOVERY,
    MOOD,
    MISUSE,
    STAKE,
    ATTRIBUTE,
    CUE,
    FAITH
}
