package holdfast.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The class with its phones. A join code buys a phone a token of its own, and the token two things: to bet, or to decide, once
 * a round (the last answer counts) while the round is open. What phones say never touches a market; the teacher's page takes
 * the outcome of a round and logs it with its period.
 */
final class Poll {
    /** Letters and digits that are not taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE = 6;
    private static final int TOKEN_BYTES = 12;
    /** A full lecture hall. */
    static final int MOST_PHONES = 300;
    /** Wrong codes in all before the door is shut: a guesser would need a thousand million. */
    static final int MOST_WRONG = 2_000;

    /** What is asked of phones. */
    enum Kind {
        NONE,
        BET,
        DECIDE
    }

    /** @param options texts of a bet by language, in the order higher, same, lower */
    record Round(int number, Kind kind, Map<String, String> question, List<Map<String, String>> options, String firm) {}

    /** An answer: an option of a bet, or promise and price. */
    record Answer(int option, double promise, double price) {}

    private final String code;
    private final Map<String, Answer> phones = new LinkedHashMap<>();
    private Round round = new Round(0, Kind.NONE, Map.of(), List.of(), "");
    private int wrong;

    Poll() {
        SecureRandom random = new SecureRandom();
        StringBuilder letters = new StringBuilder();
        while (letters.length() < CODE) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = letters.toString();
    }

    String code() {
        return code;
    }

    /**
     * A phone joins.
     *
     * @return its token
     * @throws IllegalArgumentException if the code is wrong or the room is full
     */
    synchronized String join(String said) {
        if (wrong >= MOST_WRONG
                || !Guard.is(code, said == null ? "" : said.strip().toUpperCase(Locale.ROOT))) {
            wrong++;
            throw new IllegalArgumentException("code");
        }
        if (phones.size() >= MOST_PHONES) {
            throw new IllegalArgumentException("full");
        }
        String token = Guard.secret(TOKEN_BYTES);
        phones.put(token, null);
        return token;
    }

    synchronized boolean knows(String token) {
        return token != null && phones.containsKey(token);
    }

    synchronized Round round() {
        return round;
    }

    synchronized void open(Kind kind, Map<String, String> question, List<Map<String, String>> options, String firm) {
        round = new Round(round.number() + 1, kind, question, options, firm);
        phones.replaceAll((token, answer) -> null);
    }

    synchronized void close() {
        round = new Round(round.number(), Kind.NONE, Map.of(), List.of(), "");
    }

    /** @throws IllegalArgumentException unless that round is open for a bet */
    synchronized void bet(String token, int number, int option) {
        require(token, number, Kind.BET);
        if (option < 0 || option >= round.options().size()) {
            throw new IllegalArgumentException("option");
        }
        phones.put(token, new Answer(option, Double.NaN, Double.NaN));
    }

    /** @throws IllegalArgumentException unless that round is open for decisions, and both values are in range */
    synchronized void decide(String token, int number, double promise, double price) {
        require(token, number, Kind.DECIDE);
        if (!(promise >= 0 && promise <= 1 && price >= 0.2 && price <= 3)) {
            throw new IllegalArgumentException("range");
        }
        phones.put(token, new Answer(-1, promise, price));
    }

    private void require(String token, int number, Kind kind) {
        if (!knows(token) || round.kind() != kind || round.number() != number) {
            throw new IllegalArgumentException("closed");
        }
    }

    /** What has been said so far: bets by option, and the medians of decisions, which one loud phone cannot move far. */
    synchronized Map<String, Object> state() {
        int[] bets = new int[3];
        List<Answer> said = new ArrayList<>();
        for (Answer answer : phones.values()) {
            if (answer != null) {
                said.add(answer);
                if (answer.option() >= 0) {
                    bets[answer.option()]++;
                }
            }
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("phones", phones.size());
        state.put("answers", said.size());
        state.put("round", round.number());
        state.put("kind", round.kind().name());
        state.put("bets", bets);
        state.put("promise", median(said.stream().mapToDouble(Answer::promise).toArray()));
        state.put("price", median(said.stream().mapToDouble(Answer::price).toArray()));
        return state;
    }

    /** The lower of the two middle values where their number is even, so that it is one that somebody said. */
    static Double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? null : sorted[(sorted.length - 1) / 2];
    }
}
