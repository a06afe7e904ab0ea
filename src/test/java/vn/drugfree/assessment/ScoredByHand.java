package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/**
 * The points of a sheet as somebody works them out on paper: with fractions, so that nothing is
 * rounded before the end. Knows nothing of the decision tables.
 */
final class ScoredByHand {

    private static final Map<String, Integer> SHARES =
            Map.ofEntries(
                    Map.entry("A1", 10),
                    Map.entry("A3", 5),
                    Map.entry("A4", 5),
                    Map.entry("A5", 5),
                    Map.entry("B1", 8),
                    Map.entry("B3", 5),
                    Map.entry("B4", 4),
                    Map.entry("C1", 8),
                    Map.entry("C3", 6),
                    Map.entry("D2", 4),
                    Map.entry("D4", 2),
                    Map.entry("E3", 4),
                    Map.entry("E5", 2),
                    Map.entry("P1", 70),
                    Map.entry("P2", 15));

    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;
    private int maximum;

    /** "met/total" by row; null where nobody has said anything. */
    static BigDecimal score(Map<String, String> figures) {
        ScoredByHand sheet = new ScoredByHand();
        figures.forEach(sheet::add);
        return sheet.score();
    }

    private void add(String row, String figure) {
        Integer share = SHARES.get(row);
        if (figure == null) {
            add(0, 1, share != null ? share : maximumOf(row));
            return;
        }
        int met = Integer.parseInt(figure.substring(0, figure.indexOf('/')));
        int total = Integer.parseInt(figure.substring(figure.indexOf('/') + 1));
        if (share != null) {
            if (total > 0) {
                add(share * met, total, share);
            }
            return;
        }
        switch (row) {
            case "A2" -> add(met > 0 ? 5 : total > 0 ? 3 : 0, 1, 5);
            case "B2" -> {
                if (total > 0) {
                    // 8 from more than 80 % on; below, 8 x share / 0.8, which is 10 x share.
                    boolean reached = 10 * met > 8 * total;
                    add(reached ? 8 : 10 * met, reached ? 1 : total, 8);
                }
            }
            case "C2" -> add(total == 0 ? 6 : total == 1 ? 2 : 0, 1, 6);
            case "P3", "P4" -> add(Math.min(total, maximumOf(row)), 1, maximumOf(row));
            case "E4" -> add(met > 0 ? 2 : total > 0 ? 1 : 0, 1, 2);
            default -> add(met > 0 ? maximumOf(row) : 0, 1, maximumOf(row));
        }
    }

    private static int maximumOf(String row) {
        return switch (row) {
            case "A2", "P4" -> 5;
            case "B2" -> 8;
            case "P3" -> 10;
            case "C2" -> 6;
            case "D1", "D3", "E1" -> 3;
            case "E2", "E4" -> 2;
            default -> throw new IllegalArgumentException(row);
        };
    }

    private void add(int points, int of, int rowMaximum) {
        numerator =
                numerator
                        .multiply(BigInteger.valueOf(of))
                        .add(BigInteger.valueOf(points).multiply(denominator));
        denominator = denominator.multiply(BigInteger.valueOf(of));
        maximum += rowMaximum;
    }

    /** Half up to the cent: floor(10000 x points / maximum + 1/2) / 100. */
    private BigDecimal score() {
        if (maximum == 0) {
            return null;
        }
        BigInteger over = denominator.multiply(BigInteger.valueOf(maximum));
        BigInteger cents =
                numerator
                        .multiply(BigInteger.valueOf(20_000))
                        .add(over)
                        .divide(over.multiply(BigInteger.TWO));
        return new BigDecimal(cents, 2);
    }
}
