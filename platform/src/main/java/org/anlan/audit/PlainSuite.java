package org.anlan.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** SHA-256 and Ed25519 of the JDK, for places that do not ask for the national algorithms. */
final class PlainSuite implements SealSuite {

    static final String NAME = "SHA256-ED25519";

    private static final String SIGNATURE = "Ed25519";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public KeyPair drawKeys() {
        try {
            java.security.KeyPair pair = KeyPairGenerator.getInstance(SIGNATURE).generateKeyPair();
            return new KeyPair(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] sign(byte[] privateKey, byte[] content) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(KeyFactory.getInstance(SIGNATURE).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the audit chain does not sign", e);
        }
    }

    @Override
    public boolean verifies(byte[] publicKey, byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(SIGNATURE);
            verifier.initVerify(KeyFactory.getInstance(SIGNATURE).generatePublic(new X509EncodedKeySpec(publicKey)));
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
