package vn.drugfree.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens a feed, and all that opens it: calendar programs cannot log in. It is told once;
 * afterwards only its hash is known.
 */
record FeedSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal digits. So many random bytes need neither salt nor slowness. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing that prints this object may tell it. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
