package org.anlan.sensing.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttReasonCodes.PubAck;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.sensing.intake.Delivery;
import org.anlan.sensing.intake.Device;
import org.anlan.sensing.intake.Fleet;
import org.anlan.sensing.intake.Inlet;
import org.anlan.sensing.intake.MessageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One device's line. Everything but {@link #committed} happens on the line's event loop. Sessions end with the line, which
 * version 5 is told; a message that is not acknowledged is the device's to send again.
 */
final class MqttConnection extends ChannelInboundHandlerAdapter implements Delivery.Sender {

    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);

    private final Fleet fleet;
    private final Inlet inlet;
    private final MessageReader reader;
    private final Lines lines;
    private final Strangers strangers;
    private final Clock clock;
    private final Duration signInWithin;
    private final Runnable ease = this::eased;
    private @Nullable Wire wire;
    private @Nullable SignedIn client;
    private boolean pressed;
    private boolean retainNoted;
    private long heardAt;

    MqttConnection(
            Fleet fleet,
            Inlet inlet,
            MessageReader reader,
            Lines lines,
            Strangers strangers,
            Clock clock,
            Duration signInWithin) {
        this.fleet = fleet;
        this.inlet = inlet;
        this.reader = reader;
        this.lines = lines;
        this.strangers = strangers;
        this.clock = clock;
        this.signInWithin = signInWithin;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        wire = new Wire(context);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Wire open = new Wire(context);
        open.runAfter(signInWithin, () -> {
            if (client == null) {
                open.close();
            }
        });
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        SignedIn known = client;
        if (known != null) {
            lines.closed(this, known.user(), known.clientId());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) {
        Wire open = new Wire(context);
        try {
            heardAt = System.nanoTime();
            MqttMessage message = (MqttMessage) received;
            if (message.decoderResult().isFailure()) {
                malformed(open, message.decoderResult().cause());
            } else if (client == null) {
                first(open, message);
            } else {
                next(open, client, message);
            }
        } finally {
            ReferenceCountUtil.release(received);
        }
    }

    private void first(Wire open, MqttMessage message) {
        if (!(message instanceof MqttConnectMessage connect)) {
            open.close();
            return;
        }
        SignIn signIn = new SignIn(connect);
        Optional<MqttConnectReturnCode> fault = signIn.findFault();
        if (fault.isPresent()) {
            refuse(open, fault.get());
            return;
        }
        Optional<Device> device = fleet.signIn(signIn.user(), signIn.password());
        if (device.isEmpty()) {
            strangers.refused(signIn.user(), "unknown-device-or-wrong-password", open.peer());
            refuse(open, signIn.notAuthorised());
            return;
        }
        accept(open, signIn, device.get());
    }

    private void accept(Wire open, SignIn signIn, Device device) {
        SignedIn accepted = signIn.as(device);
        client = accepted;
        lines.opened(this, accepted.user(), accepted.clientId());
        open.send(Packets.connected(accepted.version5(), signIn.assignedId(accepted)));
        if (accepted.keepAlive().isPositive()) {
            watch(open, accepted, accepted.silence());
        }
    }

    private static void refuse(Wire open, MqttConnectReturnCode code) {
        open.sendLast(Packets.refused(code));
    }

    /** Silence is the device's only while we listen. */
    private void watch(Wire open, SignedIn known, Duration wait) {
        open.runAfter(wait, () -> {
            Duration silent = Duration.ofNanos(System.nanoTime() - heardAt);
            if (!open.isOpen()) {
                return;
            }
            if (silent.compareTo(known.silence()) >= 0 && open.listens()) {
                end(open, Disconnect.KEEP_ALIVE_TIMEOUT);
            } else {
                Duration rest = known.silence().minus(silent);
                watch(open, known, rest.isPositive() ? rest : known.silence());
            }
        });
    }

    private void next(Wire open, SignedIn known, MqttMessage message) {
        switch (message.fixedHeader().messageType()) {
            case PUBLISH -> published(open, known, (MqttPublishMessage) message);
            case PINGREQ -> open.send(Packets.pong());
            case SUBSCRIBE -> open.send(known.grant((MqttSubscribeMessage) message));
            case UNSUBSCRIBE -> open.send(known.dismiss((MqttUnsubscribeMessage) message));
            case PUBACK -> {}
            case DISCONNECT -> open.close();
            case CONNECT, CONNACK, PUBREC, PUBREL, PUBCOMP, SUBACK, UNSUBACK, PINGRESP, AUTH ->
                end(open, Disconnect.PROTOCOL_ERROR);
        }
    }

    private void published(Wire open, SignedIn known, MqttPublishMessage message) {
        MqttQoS quality = message.fixedHeader().qosLevel();
        if (quality != MqttQoS.AT_MOST_ONCE && quality != MqttQoS.AT_LEAST_ONCE) {
            LOG.info("MQTT: {} sent with QoS 2, which is not offered", known.user());
            end(open, Disconnect.QOS_NOT_SUPPORTED);
            return;
        }
        if (message.fixedHeader().isRetain() && !toleratesRetain(open, known)) {
            return;
        }
        int ticket = quality == MqttQoS.AT_LEAST_ONCE ? message.variableHeader().packetId() : 0;
        Optional<Device> device = fleet.find(known.user());
        if (device.isEmpty()) {
            strangers.refused(known.user(), "device-withdrawn", open.peer());
            end(open, Disconnect.NOT_AUTHORIZED);
        } else if (!message.variableHeader().topicName().equals(known.readingsTopic())) {
            wrongTopic(open, known, ticket);
        } else {
            byte[] bytes = new byte[message.payload().readableBytes()];
            message.payload().readBytes(bytes);
            inlet.offer(reader.read(device.get(), this, ticket, bytes, clock.instant()));
            pressIfFull(open);
        }
    }

    private boolean toleratesRetain(Wire open, SignedIn known) {
        if (known.version5()) {
            end(open, Disconnect.RETAIN_NOT_SUPPORTED);
            return false;
        }
        if (!retainNoted) {
            retainNoted = true;
            LOG.info("MQTT: {} asks to retain its readings; they are taken, but not retained", known.user());
        }
        return true;
    }

    /** Version 3.1.1 has no word for it but hanging up: an acknowledgement would be false. */
    private void wrongTopic(Wire open, SignedIn known, int ticket) {
        strangers.refused(known.user(), "topic-not-its-own", open.peer());
        if (!known.version5()) {
            open.close();
        } else if (ticket != 0) {
            open.send(Packets.acknowledged(ticket, PubAck.NOT_AUTHORIZED));
        }
    }

    /** Called by the writer once the readings are durable. */
    @Override
    public void committed(List<Delivery> deliveries) {
        Wire open = wire;
        SignedIn known = client;
        if (open != null && known != null) {
            open.run(() -> acknowledge(open, known, deliveries));
        }
    }

    private static void acknowledge(Wire open, SignedIn known, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            if (delivery.ticket() != 0) {
                boolean useless = known.version5() && delivery.readings().isEmpty() && delivery.fault() != null;
                open.queue(
                        useless
                                ? Packets.acknowledged(delivery.ticket(), PubAck.PAYLOAD_FORMAT_INVALID)
                                : Packets.acknowledged(delivery.ticket()));
            }
        }
        open.flush();
    }

    private void pressIfFull(Wire open) {
        if (!pressed && inlet.isFull()) {
            pressed = true;
            listen(open);
            inlet.whenEased(ease);
        }
    }

    private void eased() {
        Wire open = wire;
        if (open != null) {
            open.run(() -> {
                pressed = false;
                listen(open);
            });
        }
    }

    /** A device that does not take its acknowledgements is not listened to either. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        listen(new Wire(context));
    }

    private void listen(Wire open) {
        open.listen(!pressed && open.isWritable());
    }

    private void malformed(Wire open, Throwable cause) {
        LOG.info("MQTT: a malformed packet from {}: {}", open.peer(), cause.toString());
        if (client == null && cause instanceof MqttUnacceptableProtocolVersionException) {
            refuse(open, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        } else {
            end(
                    open,
                    cause instanceof TooLongFrameException ? Disconnect.PACKET_TOO_LARGE : Disconnect.MALFORMED_PACKET);
        }
    }

    void takenOver() {
        endFromOutside(Disconnect.SESSION_TAKEN_OVER);
    }

    void shutDown() {
        endFromOutside(Disconnect.SERVER_SHUTTING_DOWN);
    }

    private void endFromOutside(Disconnect reason) {
        Wire open = wire;
        if (open != null) {
            open.run(() -> end(open, reason));
        }
    }

    private void end(Wire open, Disconnect reason) {
        if (client != null && client.version5()) {
            open.sendLast(Packets.farewell(reason));
        } else {
            open.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("MQTT: a line broke", cause);
        } else {
            LOG.warn("MQTT: a line is closed after an error", cause);
        }
        new Wire(context).close();
    }
}
