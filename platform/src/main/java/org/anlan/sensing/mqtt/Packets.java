package org.anlan.sensing.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import org.jspecify.annotations.Nullable;

/** What the endpoint says, in the version that the client speaks. */
final class Packets {

    static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_UNACKNOWLEDGED = 1_000;

    private Packets() {}

    /** @param assignedId for a client of version 5 that left the identifier to us */
    static MqttMessage connected(boolean version5, @Nullable String assignedId) {
        MqttMessageBuilders.ConnAckBuilder accepted =
                MqttMessageBuilders.connAck().returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED);
        if (!version5) {
            return accepted.build();
        }
        return accepted.properties(properties -> {
                    properties
                            .sessionExpiryInterval(0)
                            .receiveMaximum(MOST_UNACKNOWLEDGED)
                            .maximumQos((byte) 1)
                            .retainAvailable(false)
                            .maximumPacketSize(MOST_BYTES)
                            .topicAliasMaximum(0)
                            .wildcardSubscriptionAvailable(false)
                            .subscriptionIdentifiersAvailable(false)
                            .sharedSubscriptionAvailable(false);
                    if (assignedId != null) {
                        properties.assignedClientId(assignedId);
                    }
                })
                .build();
    }

    static MqttMessage refused(MqttConnectReturnCode code) {
        return MqttMessageBuilders.connAck().returnCode(code).build();
    }

    static MqttMessage acknowledged(int packetId) {
        return new MqttMessage(
                new MqttFixedHeader(MqttMessageType.PUBACK, false, MqttQoS.AT_MOST_ONCE, false, 0),
                MqttMessageIdVariableHeader.from(packetId));
    }

    /** Version 5 only: taken note of, but not as the client meant it. */
    static MqttMessage acknowledged(int packetId, MqttReasonCodes.PubAck reason) {
        return MqttMessageBuilders.pubAck()
                .packetId(packetId)
                .reasonCode(reason.byteValue())
                .build();
    }

    static MqttMessage farewell(MqttReasonCodes.Disconnect reason) {
        return MqttMessageBuilders.disconnect().reasonCode(reason.byteValue()).build();
    }

    static MqttMessage pong() {
        return new MqttMessage(new MqttFixedHeader(MqttMessageType.PINGRESP, false, MqttQoS.AT_MOST_ONCE, false, 0));
    }
}
