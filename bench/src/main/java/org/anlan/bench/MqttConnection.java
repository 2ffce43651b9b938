package org.anlan.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One device's conversation in MQTT 3.1.1, as thin as the protocol allows, so that the load costs little of the machine that it
 * shares with the platform: publishes with QoS 1, and reads acknowledgements. Not for several threads.
 */
final class MqttConnection implements Closeable {

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PUBACK = 0x40;
    private static final int PROTOCOL_LEVEL_3_1_1 = 4;
    private static final int CLEAN_USER_PASSWORD = 0xC2;
    private static final int MOST_PACKET_IDS = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final byte[] topic;
    private int packetId;

    private MqttConnection(Socket socket, byte[] topic) throws IOException {
        this.socket = socket;
        this.topic = topic;
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 4_096));
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
    }

    static MqttConnection open(int port, Fleet.Device device) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        MqttConnection connection = new MqttConnection(socket, device.topic().getBytes(StandardCharsets.UTF_8));
        connection.introduce(device);
        return connection;
    }

    private void introduce(Fleet.Device device) throws IOException {
        byte[] id = device.id().getBytes(StandardCharsets.UTF_8);
        byte[] password = device.password().getBytes(StandardCharsets.UTF_8);
        out.writeByte(CONNECT);
        writeLength(10 + 2 + id.length + 2 + id.length + 2 + password.length);
        writeText("MQTT".getBytes(StandardCharsets.UTF_8));
        out.writeByte(PROTOCOL_LEVEL_3_1_1);
        out.writeByte(CLEAN_USER_PASSWORD);
        out.writeShort(0);
        writeText(id);
        writeText(id);
        writeText(password);
        out.flush();
        byte[] answer = read(CONNACK);
        if (answer[1] != 0) {
            throw new IOException(device.id() + " was refused with code " + answer[1]);
        }
    }

    /** Puts a message into the buffer; {@link #flush} sends it. */
    void publish(byte[] payload) throws IOException {
        packetId = packetId % MOST_PACKET_IDS + 1;
        out.writeByte(PUBLISH_QOS_1);
        writeLength(2 + topic.length + 2 + payload.length);
        writeText(topic);
        out.writeShort(packetId);
        out.write(payload);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Waits for the next acknowledgement. */
    void awaitAcknowledgement() throws IOException {
        read(PUBACK);
    }

    private byte[] read(int wanted) throws IOException {
        int type = in.read();
        if (type < 0) {
            throw new EOFException("the platform closed the connection");
        }
        byte[] body = new byte[readLength()];
        in.readFully(body);
        if ((type & 0xF0) != wanted) {
            throw new IOException("packet of type 0x%02x instead of 0x%02x".formatted(type, wanted));
        }
        return body;
    }

    private void writeText(byte[] text) throws IOException {
        out.writeShort(text.length);
        out.write(text);
    }

    private void writeLength(int length) throws IOException {
        int left = length;
        while (left > 127) {
            out.writeByte(left % 128 | 0x80);
            left /= 128;
        }
        out.writeByte(left);
    }

    private int readLength() throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
            if ((digit & 0x80) == 0) {
                return length;
            }
        }
        throw new IOException("malformed packet length");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
