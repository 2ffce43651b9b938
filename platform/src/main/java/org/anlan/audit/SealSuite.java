package org.anlan.audit;

/** A digest and a signature that go together. Which one seals is configuration; each seal and each head names its own. */
interface SealSuite {

    /** PKCS #8 and X.509 encodings. */
    final class KeyPair {
        final byte[] privateKey;
        final byte[] publicKey;

        KeyPair(byte[] privateKey, byte[] publicKey) {
            this.privateKey = privateKey;
            this.publicKey = publicKey;
        }
    }

    String name();

    byte[] digest(byte[] content);

    KeyPair drawKeys();

    byte[] sign(byte[] privateKey, byte[] content);

    /** False for a signature or a key that cannot be read, too. */
    boolean verifies(byte[] publicKey, byte[] content, byte[] signature);

    /** @throws IllegalArgumentException for a name that is not known */
    static SealSuite named(String name) {
        return switch (name) {
            case ShangmiSuite.NAME -> new ShangmiSuite();
            case PlainSuite.NAME -> new PlainSuite();
            default -> throw new IllegalArgumentException("unknown seal suite " + name);
        };
    }
}
