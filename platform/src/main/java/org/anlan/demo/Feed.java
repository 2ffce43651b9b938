package org.anlan.demo;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.DemoReading;
import org.anlan.libs.demo.SensorPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The demonstration sensors: each is an MQTT client of its own that publishes quiet readings at its period, QoS 1. The device
 * {@code gas-001} stays with the reader of the guide, who publishes for it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, and the next reading connects anew
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final String READERS_OWN = "gas-001";
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final DemoDistrict district;
    private final Clock clock;
    private final int port;
    private final Map<String, Channel> connected = new ConcurrentHashMap<>();
    private final Map<String, SensorPoint> points = new HashMap<>();
    private final Map<String, Integer> packetIds = new HashMap<>();

    Feed(DemoProperties properties, Environment environment, Clock clock) {
        this.clock = clock;
        this.port = environment.getProperty("anlan.mqtt.port", Integer.class, 1883);
        this.district =
                new DemoDistrict(properties.seed(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        district.sensors().stream()
                .filter(point -> !point.deviceId().equals(READERS_OWN))
                .forEach(point -> points.put(point.pointId(), point));
    }

    void run() {
        try (EventLoops loops = new EventLoops()) {
            Instant from = clock.instant();
            while (true) {
                Instant until = from.plus(WINDOW);
                try (Stream<DemoReading> readings = district.readings(from, until)) {
                    for (DemoReading reading : (Iterable<DemoReading>) readings::iterator) {
                        SensorPoint point = points.get(reading.pointId());
                        if (point != null) {
                            sleepUntil(reading.at());
                            publish(loops.group, point, reading);
                        }
                    }
                }
                sleepUntil(until);
                from = until;
            }
        } catch (InterruptedException e) {
            LOG.debug("the demonstration feed ends", e);
        }
    }

    private void sleepUntil(Instant moment) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), moment);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    private void publish(EventLoopGroup group, SensorPoint point, DemoReading reading) {
        find(group, point)
                .ifPresent(channel -> channel.writeAndFlush(MqttMessageBuilders.publish()
                        .topicName("anlan/" + point.deviceId() + "/readings")
                        .qos(MqttQoS.AT_LEAST_ONCE)
                        .messageId(packetIds.merge(point.deviceId(), 1, (last, one) -> last % 65_535 + one))
                        .payload(Unpooled.copiedBuffer(payload(point, reading), StandardCharsets.UTF_8))
                        .build()));
    }

    private static String payload(SensorPoint point, DemoReading reading) {
        String code = point.pointId().substring(point.pointId().indexOf('/') + 1);
        return "{\"t\":\"" + reading.at() + "\",\"v\":{\"" + code + "\":" + reading.value() + "}}";
    }

    /** A device that is not connected is asked to connect; its present reading is lost, as a real sensor's would be. */
    private Optional<Channel> find(EventLoopGroup group, SensorPoint point) {
        Channel channel = connected.get(point.deviceId());
        if (channel != null && channel.isActive()) {
            return Optional.of(channel);
        }
        new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel fresh) {
                        fresh.pipeline().addLast(new MqttDecoder(), MqttEncoder.INSTANCE, new Conversation(point));
                    }
                })
                .connect("127.0.0.1", port);
        return Optional.empty();
    }

    private final class Conversation extends SimpleChannelInboundHandler<MqttMessage> {

        private final SensorPoint point;

        private Conversation(SensorPoint point) {
            this.point = point;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(MqttMessageBuilders.connect()
                    .clientId(point.deviceId())
                    .username(point.mqttUser())
                    .password(point.mqttPassword().getBytes(StandardCharsets.UTF_8))
                    .keepAlive(0)
                    .cleanSession(true)
                    .build());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
            if (message instanceof MqttConnAckMessage answer
                    && answer.variableHeader().connectReturnCode() == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
                connected.put(point.deviceId(), context.channel());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("demonstration device {}", point.deviceId(), cause);
            context.close();
        }
    }

    private static final class EventLoops implements AutoCloseable {
        private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

        @Override
        public void close() {
            group.shutdownGracefully();
        }
    }
}
