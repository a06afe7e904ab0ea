package vn.drugfree.organisation;

import org.springframework.lang.Nullable;

/**
 * A sort of body. {@code name}, {@code mail}, {@code head} and {@code unit} of a commune-level
 * agency are patterns with the placeholders of {@link Placeholders}.
 */
record Agency(
        String key,
        Level level,
        String name,
        String mail,
        String head,
        String unit,
        @Nullable String superior,
        @Nullable String performedBy,
        boolean manager,
        boolean register,
        boolean reviewed) {

    enum Level {
        DISTRICT,
        COMMUNE,
        EXTERNAL
    }

    boolean inEveryCommune() {
        return level == Level.COMMUNE;
    }
}
