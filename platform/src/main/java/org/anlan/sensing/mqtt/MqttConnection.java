package org.anlan.sensing.mqtt;

import io.netty.channel.ChannelFutureListener;
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
import java.util.concurrent.TimeUnit;
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
    private @Nullable ChannelHandlerContext line;
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
    public void channelActive(ChannelHandlerContext context) {
        line = context;
        context.executor()
                .schedule(
                        () -> {
                            if (client == null) {
                                context.close();
                            }
                        },
                        signInWithin.toMillis(),
                        TimeUnit.MILLISECONDS);
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
        try {
            heardAt = System.nanoTime();
            MqttMessage message = (MqttMessage) received;
            if (message.decoderResult().isFailure()) {
                malformed(context, message.decoderResult().cause());
            } else if (client == null) {
                first(context, message);
            } else {
                next(context, client, message);
            }
        } finally {
            ReferenceCountUtil.release(received);
        }
    }

    private void first(ChannelHandlerContext context, MqttMessage message) {
        if (!(message instanceof MqttConnectMessage connect)) {
            context.close();
            return;
        }
        SignIn signIn = new SignIn(connect);
        Optional<MqttConnectReturnCode> fault = signIn.findFault();
        if (fault.isPresent()) {
            refuse(context, fault.get());
            return;
        }
        Optional<Device> device = fleet.signIn(signIn.user(), signIn.password());
        if (device.isEmpty()) {
            strangers.refused(signIn.user(), "unknown-device-or-wrong-password", from(context));
            refuse(context, signIn.notAuthorised());
            return;
        }
        accept(context, signIn, device.get());
    }

    private void accept(ChannelHandlerContext context, SignIn signIn, Device device) {
        SignedIn accepted = signIn.as(device);
        client = accepted;
        lines.opened(this, accepted.user(), accepted.clientId());
        context.writeAndFlush(Packets.connected(accepted.version5(), signIn.assignedId(accepted)));
        if (accepted.keepAlive().isPositive()) {
            watch(context, accepted, accepted.silence());
        }
    }

    private static void refuse(ChannelHandlerContext context, MqttConnectReturnCode code) {
        context.writeAndFlush(Packets.refused(code)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Silence is the device's only while we listen. */
    private void watch(ChannelHandlerContext context, SignedIn known, Duration wait) {
        context.executor()
                .schedule(
                        () -> {
                            Duration silent = Duration.ofNanos(System.nanoTime() - heardAt);
                            if (!context.channel().isActive()) {
                                return;
                            }
                            if (silent.compareTo(known.silence()) >= 0
                                    && context.channel().config().isAutoRead()) {
                                end(context, Disconnect.KEEP_ALIVE_TIMEOUT);
                            } else {
                                Duration rest = known.silence().minus(silent);
                                watch(context, known, rest.isPositive() ? rest : known.silence());
                            }
                        },
                        wait.toMillis() + 1,
                        TimeUnit.MILLISECONDS);
    }

    private void next(ChannelHandlerContext context, SignedIn known, MqttMessage message) {
        switch (message.fixedHeader().messageType()) {
            case PUBLISH -> published(context, known, (MqttPublishMessage) message);
            case PINGREQ -> context.writeAndFlush(Packets.pong());
            case SUBSCRIBE -> context.writeAndFlush(known.grant((MqttSubscribeMessage) message));
            case UNSUBSCRIBE -> context.writeAndFlush(known.dismiss((MqttUnsubscribeMessage) message));
            case PUBACK -> {}
            case DISCONNECT -> context.close();
            case CONNECT, CONNACK, PUBREC, PUBREL, PUBCOMP, SUBACK, UNSUBACK, PINGRESP, AUTH ->
                end(context, Disconnect.PROTOCOL_ERROR);
        }
    }

    private void published(ChannelHandlerContext context, SignedIn known, MqttPublishMessage message) {
        MqttQoS quality = message.fixedHeader().qosLevel();
        if (quality != MqttQoS.AT_MOST_ONCE && quality != MqttQoS.AT_LEAST_ONCE) {
            LOG.info("MQTT: {} sent with QoS 2, which is not offered", known.user());
            end(context, Disconnect.QOS_NOT_SUPPORTED);
            return;
        }
        if (message.fixedHeader().isRetain() && !toleratesRetain(context, known)) {
            return;
        }
        int ticket = quality == MqttQoS.AT_LEAST_ONCE ? message.variableHeader().packetId() : 0;
        Optional<Device> device = fleet.find(known.user());
        if (device.isEmpty()) {
            strangers.refused(known.user(), "device-withdrawn", from(context));
            end(context, Disconnect.NOT_AUTHORIZED);
        } else if (!message.variableHeader().topicName().equals(known.readingsTopic())) {
            wrongTopic(context, known, ticket);
        } else {
            byte[] bytes = new byte[message.payload().readableBytes()];
            message.payload().readBytes(bytes);
            inlet.offer(reader.read(device.get(), this, ticket, bytes, clock.instant()));
            pressIfFull(context);
        }
    }

    private boolean toleratesRetain(ChannelHandlerContext context, SignedIn known) {
        if (known.version5()) {
            end(context, Disconnect.RETAIN_NOT_SUPPORTED);
            return false;
        }
        if (!retainNoted) {
            retainNoted = true;
            LOG.info("MQTT: {} asks to retain its readings; they are taken, but not retained", known.user());
        }
        return true;
    }

    /** Version 3.1.1 has no word for it but hanging up: an acknowledgement would be false. */
    private void wrongTopic(ChannelHandlerContext context, SignedIn known, int ticket) {
        strangers.refused(known.user(), "topic-not-its-own", from(context));
        if (!known.version5()) {
            context.close();
        } else if (ticket != 0) {
            context.writeAndFlush(Packets.acknowledged(ticket, PubAck.NOT_AUTHORIZED));
        }
    }

    /** Called by the writer once the readings are durable. */
    @Override
    public void committed(List<Delivery> deliveries) {
        ChannelHandlerContext context = line;
        SignedIn known = client;
        if (context == null || known == null) {
            return;
        }
        context.executor().execute(() -> {
            for (Delivery delivery : deliveries) {
                if (delivery.ticket() != 0) {
                    boolean useless = known.version5() && delivery.readings().isEmpty() && delivery.fault() != null;
                    context.write(
                            useless
                                    ? Packets.acknowledged(delivery.ticket(), PubAck.PAYLOAD_FORMAT_INVALID)
                                    : Packets.acknowledged(delivery.ticket()));
                }
            }
            context.flush();
        });
    }

    private void pressIfFull(ChannelHandlerContext context) {
        if (!pressed && inlet.isFull()) {
            pressed = true;
            listen(context);
            inlet.whenEased(ease);
        }
    }

    private void eased() {
        ChannelHandlerContext context = line;
        if (context != null) {
            context.executor().execute(() -> {
                pressed = false;
                listen(context);
            });
        }
    }

    /** A device that does not take its acknowledgements is not listened to either. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        listen(context);
    }

    private void listen(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(!pressed && context.channel().isWritable());
    }

    private void malformed(ChannelHandlerContext context, Throwable cause) {
        LOG.info("MQTT: a malformed packet from {}: {}", from(context), cause.toString());
        if (client == null && cause instanceof MqttUnacceptableProtocolVersionException) {
            refuse(context, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        } else {
            end(
                    context,
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
        ChannelHandlerContext context = line;
        if (context != null) {
            context.executor().execute(() -> end(context, reason));
        }
    }

    private void end(ChannelHandlerContext context, Disconnect reason) {
        if (client != null && client.version5()) {
            context.writeAndFlush(Packets.farewell(reason)).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("MQTT: a line broke", cause);
        } else {
            LOG.warn("MQTT: a line is closed after an error", cause);
        }
        context.close();
    }

    private static String from(ChannelHandlerContext context) {
        return String.valueOf(context.channel().remoteAddress());
    }
}
