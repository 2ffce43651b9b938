package org.anlan.sensing.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.anlan.sensing.intake.Fleet;
import org.anlan.sensing.intake.Inlet;
import org.anlan.sensing.intake.MessageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for devices. */
@Component
public class MqttServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MqttServer.class);
    private static final int LONGEST_CLIENT_ID = 256;
    private static final int THREADS = 2;

    private final MqttSettings settings;
    private final Fleet fleet;
    private final Inlet inlet;
    private final MessageReader reader;
    private final Lines lines;
    private final Strangers strangers;
    private final Clock clock;
    private @Nullable EventLoopGroup loops;
    private @Nullable Channel listening;

    MqttServer(
            MqttSettings settings,
            Fleet fleet,
            Inlet inlet,
            MessageReader reader,
            Lines lines,
            Strangers strangers,
            Clock clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.fleet = fleet;
        this.inlet = inlet;
        this.reader = reader;
        this.lines = lines;
        this.strangers = strangers;
        this.clock = clock;
        meters.gauge("anlan.mqtt.lines", lines, Lines::size);
    }

    /** The port it listens on. */
    public int port() {
        Channel channel = listening;
        if (channel == null) {
            throw new IllegalStateException("the MQTT endpoint does not listen");
        }
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void start() {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
        loops = group;
        listening = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 4096)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new MqttDecoder(Packets.MOST_BYTES, LONGEST_CLIENT_ID),
                                        MqttEncoder.INSTANCE,
                                        connection());
                    }
                })
                .bind(settings.port())
                .syncUninterruptibly()
                .channel();
        LOG.info("MQTT listens on port {}", port());
    }

    private MqttConnection connection() {
        return new MqttConnection(fleet, inlet, reader, lines, strangers, clock, settings.signInWithin());
    }

    @Override
    public void stop() {
        Channel channel = listening;
        EventLoopGroup group = loops;
        if (channel != null && group != null) {
            channel.close().syncUninterruptibly();
            lines.list().forEach(MqttConnection::shutDown);
            group.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS).syncUninterruptibly();
        }
        listening = null;
        loops = null;
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    /** After the writer of readings, and stopped before it. */
    @Override
    public int getPhase() {
        return 200;
    }
}
