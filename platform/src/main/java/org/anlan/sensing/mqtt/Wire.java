package org.anlan.sensing.mqtt;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttMessage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The socket under a line. What cannot be sent any more is lost with the line, which its closing tells. */
record Wire(ChannelHandlerContext context) {

    void send(MqttMessage message) {
        var _ = context.writeAndFlush(message);
    }

    /** Goes out with the next {@link #flush}. */
    void queue(MqttMessage message) {
        var _ = context.write(message);
    }

    void flush() {
        context.flush();
    }

    void sendLast(MqttMessage message) {
        var _ = context.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE);
    }

    void close() {
        var _ = context.close();
    }

    /** On the line's event loop, as everything here but this. */
    void run(Runnable work) {
        context.executor().execute(work);
    }

    void runAfter(Duration wait, Runnable work) {
        var _ = context.executor().schedule(work, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    void listen(boolean on) {
        context.channel().config().setAutoRead(on);
    }

    boolean listens() {
        return context.channel().config().isAutoRead();
    }

    boolean isOpen() {
        return context.channel().isActive();
    }

    boolean isWritable() {
        return context.channel().isWritable();
    }

    String peer() {
        return String.valueOf(context.channel().remoteAddress());
    }
}
