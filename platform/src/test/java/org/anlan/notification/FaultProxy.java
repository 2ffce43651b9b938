package org.anlan.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands between the platform and a gateway over HTTP, one exchange a connection, and spoils what it is told to spoil. */
final class FaultProxy implements AutoCloseable {

    enum Fault {
        NONE,
        /** The gateway never sees the request; the line is cut. */
        DROP_REQUEST,
        /** The gateway has it, its answer is lost. */
        DROP_ANSWER,
        /** The answer comes after the platform has stopped waiting. */
        DELAY,
        /** The gateway gets the request twice. */
        DUPLICATE,
        /** The line is reset before a byte was read. */
        RESET,
        /** The answer is cut in its middle. */
        CUT_ANSWER
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final long DELAY_NANOS = 250_000_000;

    private final int target;
    private final Supplier<Fault> faults;
    private volatile int port;
    private @Nullable ServerSocket listening;

    FaultProxy(int target, Supplier<Fault> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        revive();
    }

    int port() {
        return port;
    }

    /** Nobody can connect any more. */
    synchronized void die() throws IOException {
        ServerSocket socket = listening;
        if (socket != null) {
            socket.close();
        }
        listening = null;
    }

    /** Listens again, at another port. */
    synchronized void revive() throws IOException {
        if (listening == null) {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
            listen(socket);
        }
    }

    private synchronized void listen(ServerSocket socket) {
        listening = socket;
        Thread.startVirtualThread(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket line = socket.accept();
                    Thread.startVirtualThread(() -> serve(line));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket line) {
        Fault fault = faults.get();
        try (line) {
            if (fault == Fault.RESET) {
                line.setSoLinger(true, 0);
                return;
            }
            byte[] request = request(line.getInputStream());
            if (fault == Fault.DROP_REQUEST) {
                return;
            }
            if (fault == Fault.DUPLICATE) {
                exchange(request);
            }
            byte[] answer = exchange(request);
            switch (fault) {
                case NONE, DUPLICATE, RESET, DROP_REQUEST ->
                    line.getOutputStream().write(answer);
                case DROP_ANSWER -> {}
                case DELAY -> {
                    LockSupport.parkNanos(DELAY_NANOS);
                    line.getOutputStream().write(answer);
                }
                case CUT_ANSWER -> line.getOutputStream().write(answer, 0, Math.min(5, answer.length));
            }
        } catch (IOException e) {
            // The other end has gone: that is what faults are for.
            return;
        }
    }

    private byte[] exchange(byte[] request) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target)) {
            upstream.getOutputStream().write(request);
            byte[] head = head(upstream.getInputStream());
            String text = new String(head, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.length() - 2)
                    .concat("Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] head = head(in);
        whole.writeBytes(head);
        Matcher length = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (length.find()) {
            whole.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return whole.toByteArray();
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        byte[] end = {'\r', '\n', '\r', '\n'};
        while (matched < end.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut");
            }
            head.write(next);
            matched = next == end[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    @Override
    public void close() throws IOException {
        die();
    }
}
