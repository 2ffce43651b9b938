package org.anlan.sensing.mqtt;

import static org.anlan.sensing.GasWorks.now;
import static org.anlan.sensing.GasWorks.reading;
import static org.anlan.sensing.GasWorks.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.sensing.GasWorks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a device's line allows and refuses, asked by real clients. */
class MqttLineTests extends TestPlatform {

    @Value("${local.server.port}")
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @Autowired
    MqttServer mqtt;

    private GasWorks works;
    private GasWorks neighbour;

    @BeforeEach
    void buildTwoWorks() {
        TestBrowser administrator = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        works = GasWorks.built(sql, mqtt.port(), administrator);
        neighbour = GasWorks.built(sql, mqtt.port(), administrator);
    }

    @Test
    void refusesAWrongPasswordAndNotesIt() {
        CompletableFuture<?> connecting = works.client3()
                .connectWith()
                .simpleAuth()
                .username(works.device)
                .password("wrong-wrong-wrong-wrong".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
        assertThatThrownBy(() -> connecting.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Mqtt3ConnAckException.class)
                .satisfies(e -> assertThat(((Mqtt3ConnAckException) e.getCause())
                                .getMqttMessage()
                                .getReturnCode())
                        .isEqualTo(Mqtt3ConnAckReturnCode.NOT_AUTHORIZED));
        assertThat(auditedRefusals(works.device)).isEqualTo(1);
    }

    @Test
    void refusesAStrangerInVersion5() {
        CompletableFuture<?> connecting = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(mqtt.port())
                .buildAsync()
                .connect();
        assertThatThrownBy(() -> connecting.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Mqtt5ConnAckException.class)
                .satisfies(e -> assertThat(((Mqtt5ConnAckException) e.getCause())
                                .getMqttMessage()
                                .getReasonCode())
                        .isEqualTo(Mqtt5ConnAckReasonCode.NOT_AUTHORIZED));
    }

    @Test
    void tellsVersion5WhatItOffers() {
        Mqtt5AsyncClient client = works.client5();
        Mqtt5ConnAck answer = within(client.connect());
        assertThat(answer.getRestrictions().getMaximumQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
        assertThat(answer.getRestrictions().isRetainAvailable()).isFalse();
        assertThat(answer.getRestrictions().getMaximumPacketSize()).isEqualTo(256 * 1024);
        assertThat(answer.isSessionPresent()).isFalse();
    }

    @Test
    void takesReadingsInBothVersionsAndQualities() {
        Mqtt5AsyncClient five = works.client5();
        within(five.connect());
        within(five.publishWith()
                .topic(works.topic())
                .qos(MqttQos.AT_MOST_ONCE)
                .payload(reading(now().minusSeconds(3), 1).getBytes(StandardCharsets.UTF_8))
                .send());
        within(five.publishWith()
                .topic(works.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading(now().minusSeconds(2), 2).getBytes(StandardCharsets.UTF_8))
                .send());
        works.send(works.connected3(), reading(now().minusSeconds(1), 3));
        assertThat(works.count("reading")).isEqualTo(3);
    }

    @Test
    void hangsUpOnVersion3ThatWritesToAnotherDevicesTopic() {
        Mqtt3AsyncClient client = works.connected3();
        CompletableFuture<?> sending = client.publishWith()
                .topic(neighbour.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading(now(), 99).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(ConnectionClosedException.class);
        assertThat(neighbour.count("reading")).isZero();
        assertThat(auditedRefusals(works.device)).isEqualTo(1);
    }

    @Test
    void answersVersion5ThatItMayNotWriteToAnotherDevicesTopic() {
        Mqtt5AsyncClient client = works.client5();
        within(client.connect());
        CompletableFuture<?> sending = client.publishWith()
                .topic(neighbour.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(reading(now(), 99).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Mqtt5PubAckException.class)
                .satisfies(e -> assertThat(((Mqtt5PubAckException) e.getCause())
                                .getMqttMessage()
                                .getReasonCode())
                        .isEqualTo(Mqtt5PubAckReasonCode.NOT_AUTHORIZED));
        assertThat(neighbour.count("reading")).isZero();
    }

    @Test
    void grantsOnlyTheDevicesOwnCommands() {
        Mqtt3AsyncClient client = works.connected3();
        within(client.subscribeWith()
                .topicFilter("anlan/" + works.device + "/commands")
                .qos(MqttQos.EXACTLY_ONCE)
                .send());
        CompletableFuture<?> everything = client.subscribeWith()
                .topicFilter("anlan/#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        assertThatThrownBy(() -> everything.get(10, TimeUnit.SECONDS)).hasMessageContaining("SUBACK");
        assertThat(client.getState()).isEqualTo(MqttClientState.CONNECTED);
    }

    @Test
    void hangsUpOnQos2() {
        Mqtt3AsyncClient client = works.connected3();
        CompletableFuture<?> sending = client.publishWith()
                .topic(works.topic())
                .qos(MqttQos.EXACTLY_ONCE)
                .payload(reading(now(), 4).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(ConnectionClosedException.class);
        assertThat(works.count("reading")).isZero();
    }

    @Test
    void hangsUpOnAnOversizedPacket() {
        Mqtt3AsyncClient client = works.connected3();
        CompletableFuture<?> sending = client.publishWith()
                .topic(works.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(new byte[300 * 1024])
                .send();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(ConnectionClosedException.class);
    }

    @Test
    void takesARetainedReadingWithoutRetainingIt() {
        Mqtt3AsyncClient client = works.connected3();
        within(client.publishWith()
                .topic(works.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .payload(reading(now(), 4).getBytes(StandardCharsets.UTF_8))
                .send());
        assertThat(works.count("reading")).isEqualTo(1);
    }

    @Test
    void aSecondLineOfOneClientEndsTheFirst() {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Mqtt5AsyncClient first = MqttClient.builder()
                .useMqttVersion5()
                .identifier("same")
                .serverHost("127.0.0.1")
                .serverPort(mqtt.port())
                .simpleAuth()
                .username(works.device)
                .password(works.password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .addDisconnectedListener(context -> ended.complete(context.getCause()))
                .buildAsync();
        within(first.connect());
        Mqtt5AsyncClient second = MqttClient.builder()
                .useMqttVersion5()
                .identifier("same")
                .serverHost("127.0.0.1")
                .serverPort(mqtt.port())
                .simpleAuth()
                .username(works.device)
                .password(works.password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        within(second.connect());
        Throwable cause = within(ended);
        assertThat(cause).isInstanceOf(Mqtt5DisconnectException.class);
        assertThat(((Mqtt5DisconnectException) cause).getMqttMessage())
                .hasFieldOrPropertyWithValue("reasonCode", Mqtt5DisconnectReasonCode.SESSION_TAKEN_OVER);
        assertThat(second.getState()).isEqualTo(MqttClientState.CONNECTED);
    }

    @Test
    void anotherAccountWithTheSameClientIdEndsNobodysLine() {
        Mqtt3AsyncClient mine = works.connected3();
        Mqtt3AsyncClient theirs = MqttClient.builder()
                .useMqttVersion3()
                .identifier("c3-" + works.device)
                .serverHost("127.0.0.1")
                .serverPort(mqtt.port())
                .simpleAuth()
                .username(neighbour.device)
                .password(neighbour.password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        within(theirs.connect());
        works.send(mine, reading(now(), 1));
        assertThat(works.count("reading")).isEqualTo(1);
    }

    @Test
    void tellsVersion5ThatAMessageHeldNoReading() {
        Mqtt5AsyncClient client = works.client5();
        within(client.connect());
        CompletableFuture<?> sending = client.publishWith()
                .topic(works.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("28.5 %LEL".getBytes(StandardCharsets.UTF_8))
                .send();
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(Mqtt5PubAckException.class)
                .satisfies(e -> assertThat(((Mqtt5PubAckException) e.getCause())
                                .getMqttMessage()
                                .getReasonCode())
                        .isEqualTo(Mqtt5PubAckReasonCode.PAYLOAD_FORMAT_INVALID));
        assertThat(works.one("""
                        select count(*) from sensing.refused_message m join sensing.device d on d.id = m.device_id
                         where d.code = ? and m.example = '28.5 %LEL'""", Long.class, works.device)).isEqualTo(1);
    }

    @Test
    void takesWhatIsRightInAMessageWithFaults() {
        works.send(
                works.connected3(),
                "[" + reading(now().minusSeconds(1), 4) + ",{\"t\":\"yesterday\",\"v\":{\"1\":5}}," + "{\"t\":\""
                        + now() + "\",\"v\":{\"1\":\"five\",\"nine\":9}}," + reading(now(), 6) + "]");
        assertThat(works.count("reading")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv311", "mqttv5"})
    void hearsMosquittosPublisher(String version) throws Exception {
        Path publisher = Path.of("/usr/bin/mosquitto_pub");
        assumeTrue(Files.isExecutable(publisher), "没有 mosquitto_pub（Debian 软件包 mosquitto-clients），跳过");
        Process process = new ProcessBuilder(
                        publisher.toString(),
                        "-V",
                        version,
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(mqtt.port()),
                        "-u",
                        works.device,
                        "-P",
                        works.password,
                        "-q",
                        "1",
                        "-t",
                        works.topic(),
                        "-m",
                        reading(now(), 12.5))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(works.count("reading")).isEqualTo(1);
    }

    @Test
    void hangsUpOnNoiseAndGoesOnWithOthers() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mqtt.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(noise);
                socket.shutdownOutput();
                socket.setSoTimeout(5_000);
                int answered = new DataInputStream(socket.getInputStream()).readAllBytes().length;
                assertThat(answered).as("seed " + seed).isLessThan(16);
            } catch (java.net.SocketException reset) {
                assertThat(reset).as("seed " + seed).hasMessageContaining("reset");
            }
        }
        works.send(works.connected3(), reading(now(), 1));
        assertThat(works.count("reading")).isEqualTo(1);
    }

    @Test
    void hangsUpOnADeviceThatFallsSilentLongerThanItPromised() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mqtt.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(connectPacket(works.device, works.password, 1));
            byte[] answer = socket.getInputStream().readNBytes(4);
            assertThat(answer).containsExactly(0x20, 2, 0, 0);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            ended.complete(null);
        }
        assertThat(ended).isCompleted();
    }

    private static byte[] connectPacket(String user, String password, int keepAliveSeconds) {
        byte[] name = user.getBytes(StandardCharsets.US_ASCII);
        byte[] secret = password.getBytes(StandardCharsets.US_ASCII);
        java.nio.ByteBuffer body = java.nio.ByteBuffer.allocate(200);
        body.putShort((short) 4)
                .put("MQTT".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 4)
                .put((byte) 0xC2);
        body.putShort((short) keepAliveSeconds).putShort((short) 3).put("raw".getBytes(StandardCharsets.US_ASCII));
        body.putShort((short) name.length)
                .put(name)
                .putShort((short) secret.length)
                .put(secret)
                .flip();
        java.nio.ByteBuffer packet = java.nio.ByteBuffer.allocate(body.remaining() + 2);
        packet.put((byte) 0x10).put((byte) body.remaining()).put(body);
        return packet.array();
    }

    private long auditedRefusals(String device) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        long found = 0;
        while (found == 0 && System.nanoTime() < deadline) {
            found = works.one(
                    "select count(*) from audit.entry where action = 'sensing.mqtt' and object_id = ? and outcome = 'REFUSED'",
                    Long.class,
                    device);
        }
        return found;
    }
}
