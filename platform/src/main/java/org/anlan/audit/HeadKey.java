package org.anlan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key pair that signs heads: drawn at first start, kept outside the database in a file that only the running user reads. */
final class HeadKey {

    private HeadKey() {}

    /** One file for each suite, PEM, private and public key. */
    static Path fileIn(Path directory, SealSuite suite) {
        return directory.resolve("audit-key-" + suite.name() + ".pem");
    }

    static SealSuite.KeyPair keptIn(Path directory, SealSuite suite) {
        Path file = fileIn(directory, suite);
        try {
            if (!Files.exists(file)) {
                draw(file, suite);
            }
            String text = Files.readString(file);
            return new SealSuite.KeyPair(block(text, "PRIVATE KEY", file), block(text, "PUBLIC KEY", file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the audit chain in " + file, e);
        }
    }

    private static void draw(Path file, SealSuite suite) throws IOException {
        SealSuite.KeyPair keys = suite.drawKeys();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, pem("PRIVATE KEY", keys.privateKey) + pem("PUBLIC KEY", keys.publicKey));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private static byte[] block(String text, String what, Path file) throws IOException {
        Matcher found = Pattern.compile("-----BEGIN " + what + "-----(.*?)-----END " + what + "-----", Pattern.DOTALL)
                .matcher(text);
        if (!found.find()) {
            throw new IOException("no " + what + " in " + file);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
