package holdfast.scenario.file;

import java.util.Collection;
import java.util.Locale;

/** The nearest of several names, counting insertions, deletions, substitutions and swaps of neighbours. */
final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The nearest candidate, or null if none is near enough; of two equally near, the first. */
    static String of(String text, Collection<String> candidates) {
        if (text.length() > LONGEST) {
            return null;
        }
        String best = null;
        String plain = plain(text);
        int least = Math.max(1, text.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = plain(candidate).equals(plain) ? 0 : distance(text, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Optimal string alignment distance, or {@code limit} where it is not less. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return Math.min(limit, d[a.length()][b.length()]);
    }
}
