package org.anlan.sensing.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A device's password as kept: SHA-256 over salt and password. Fast on purpose: the password is random, not chosen. */
public final class Secret {

    /** Shorter ones may have been thought up by a person, for whom this hash is too fast. */
    public static final int SHORTEST_PASSWORD = 16;

    private final byte[] salt;
    private final byte[] hash;

    Secret(byte[] salt, byte[] hash) {
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    public static Secret of(String password, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return new Secret(salt, hash(salt, password.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean fits(byte[] password) {
        return MessageDigest.isEqual(hash, hash(salt, password));
    }

    public String saltHex() {
        return HexFormat.of().formatHex(salt);
    }

    public String hashHex() {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(byte[] salt, byte[] password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(password);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
