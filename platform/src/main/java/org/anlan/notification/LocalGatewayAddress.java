package org.anlan.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the built-in gateway listens, and the token by which it and the platform know each other; drawn anew at each start. */
@Component
class LocalGatewayAddress {

    private final Environment environment;
    private final String token;

    LocalGatewayAddress(Environment environment) {
        this.environment = environment;
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        this.token = HexFormat.of().formatHex(drawn);
    }

    /** @throws IllegalStateException before the web server listens */
    URI resolve(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }

    String token() {
        return token;
    }

    boolean isToken(@Nullable String authorization) {
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        byte[] given = authorization == null ? new byte[0] : authorization.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }
}
