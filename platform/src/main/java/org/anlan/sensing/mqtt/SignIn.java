package org.anlan.sensing.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anlan.sensing.intake.Device;
import org.jspecify.annotations.Nullable;

/** A CONNECT packet: who wants in, and whether what it asks for can be had. */
final class SignIn {

    private final MqttConnectVariableHeader header;
    private final MqttConnectPayload payload;

    SignIn(MqttConnectMessage message) {
        header = message.variableHeader();
        payload = message.payload();
    }

    private boolean version5() {
        return header.version() == MqttVersion.MQTT_5.protocolLevel();
    }

    String user() {
        return Objects.requireNonNullElse(payload.userName(), "");
    }

    byte[] password() {
        return Objects.requireNonNullElse(payload.passwordInBytes(), new byte[0]);
    }

    MqttConnectReturnCode notAuthorised() {
        return version5()
                ? MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5
                : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
    }

    Optional<MqttConnectReturnCode> findFault() {
        if (!version5()) {
            return payload.clientIdentifier().isEmpty() && !header.isCleanSession()
                    ? Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED)
                    : Optional.empty();
        }
        if (header.properties().getProperty(MqttProperties.AUTHENTICATION_METHOD) != null) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD);
        }
        if (header.isWillFlag() && header.isWillRetain()) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_RETAIN_NOT_SUPPORTED);
        }
        return header.isWillFlag() && header.willQos() > MqttQoS.AT_LEAST_ONCE.value()
                ? Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_QOS_NOT_SUPPORTED)
                : Optional.empty();
    }

    SignedIn as(Device device) {
        String id = payload.clientIdentifier();
        return new SignedIn(
                user(),
                id.isEmpty() ? "anlan-" + UUID.randomUUID() : id,
                device.code(),
                version5(),
                Duration.ofSeconds(header.keepAliveTimeSeconds()));
    }

    /** The identifier to tell the client; null where it brought its own. */
    @Nullable
    String assignedId(SignedIn accepted) {
        return payload.clientIdentifier().isEmpty() ? accepted.clientId() : null;
    }
}
