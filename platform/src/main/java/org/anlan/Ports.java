package org.anlan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.anlan.database.CannotStart;

/** Says before anything is started that a port is taken, and what to do about it. */
final class Ports {

    private Ports() {}

    /** @throws CannotStart with a Chinese sentence for the operator */
    static void requireFree(int port, String what, String option) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(
                    "%s端口 %d 已被占用。停掉占用它的程序，或换一个端口：./anlan up %s %d".formatted(what, port, option, port + 1), e);
        }
    }
}
