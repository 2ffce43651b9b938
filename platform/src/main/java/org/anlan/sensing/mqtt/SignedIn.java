package org.anlan.sensing.mqtt;

import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.time.Duration;
import java.util.List;

/** Who speaks on a line and what it may: write its own readings, and listen to its own commands. */
record SignedIn(
        String user,
        String clientId,
        String deviceCode,
        boolean version5,
        Duration keepAlive,
        String readingsTopic,
        String commandsTopic) {

    private static final int REFUSED = 0x80;

    SignedIn(String user, String clientId, String deviceCode, boolean version5, Duration keepAlive) {
        this(
                user,
                clientId,
                deviceCode,
                version5,
                keepAlive,
                "anlan/" + deviceCode + "/readings",
                "anlan/" + deviceCode + "/commands");
    }

    /** How long a line may be silent: one and a half keep-alives. */
    Duration silence() {
        return keepAlive.multipliedBy(3).dividedBy(2);
    }

    MqttMessage grant(MqttSubscribeMessage asked) {
        List<Integer> granted =
                asked.payload().topicSubscriptions().stream().map(this::grant).toList();
        return new MqttSubAckMessage(
                new MqttFixedHeader(MqttMessageType.SUBACK, false, MqttQoS.AT_MOST_ONCE, false, 0),
                new MqttMessageIdAndPropertiesVariableHeader(
                        asked.variableHeader().messageId(), MqttProperties.NO_PROPERTIES),
                new MqttSubAckPayload(granted));
    }

    private int grant(MqttTopicSubscription wanted) {
        if (wanted.topicFilter().equals(commandsTopic)) {
            return Math.min(wanted.qualityOfService().value(), MqttQoS.AT_LEAST_ONCE.value());
        }
        return version5 ? Byte.toUnsignedInt(MqttReasonCodes.SubAck.NOT_AUTHORIZED.byteValue()) : REFUSED;
    }

    MqttMessage dismiss(MqttUnsubscribeMessage asked) {
        MqttMessageBuilders.UnsubAckBuilder answer =
                MqttMessageBuilders.unsubAck().packetId(asked.variableHeader().messageId());
        asked.payload().topics().forEach(topic -> answer.addReasonCode((short) 0));
        return answer.build();
    }
}
