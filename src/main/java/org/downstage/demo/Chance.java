package org.downstage.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.downstage.crf.Item;

/**
 * Draws what nobody measured. Seeded by words, so that the same place of the same subject always
 * gets the same value, whatever is drawn elsewhere. Not shared between threads.
 */
final class Chance {

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The draws for this part of the subject's case book. */
    static Chance of(String subject, String part) {
        return new Chance((subject + " " + part).hashCode());
    }

    /** A whole number, both ends included. */
    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** A share or another measure. */
    double between(double least, double greatest) {
        return random.nextDouble(least, greatest);
    }

    /** A value with exactly the decimals that the item stores. */
    BigDecimal between(Item<BigDecimal> item, double least, double greatest) {
        return exact(item, between(least, greatest));
    }

    /** The number with exactly the decimals that the item stores, one at most drawn. */
    static BigDecimal exact(Item<BigDecimal> item, double number) {
        return BigDecimal.valueOf(number)
                .setScale(Math.min(1, item.decimals()), RoundingMode.HALF_UP)
                .setScale(item.decimals());
    }

    /** The number with the decimals that the item stores; it has no more of its own. */
    static BigDecimal exact(Item<BigDecimal> item, BigDecimal number) {
        return number.setScale(item.decimals());
    }

    /** Yes in so many of a hundred. */
    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of these, each as likely. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
