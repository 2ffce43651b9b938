package org.anlan.notification;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses may be called: hosts by name, and of these only addresses that all the world may reach, or that are listed. A
 * name that leads to one forbidden address among others is refused whole.
 */
final class AllowedAddresses {

    private record Network(InetAddress network, int bits) {
        static Network of(String text) {
            String[] halves = text.split("/", 2);
            InetAddress network = InetAddress.ofLiteral(halves[0]);
            int whole = network.getAddress().length * 8;
            return new Network(network, halves.length == 2 ? Integer.parseInt(halves[1]) : whole);
        }

        boolean contains(InetAddress other) {
            byte[] address = network.getAddress();
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<String> hosts;
    private final List<Network> listed;

    AllowedAddresses(List<String> hosts, List<String> listed) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.listed = listed.stream().map(Network::of).toList();
    }

    /** @return what is wrong with calling it; empty where it may be called */
    Optional<String> objection(String host, List<InetAddress> addresses) {
        if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("主机 " + host + " 不在允许名单里。");
        }
        if (addresses.isEmpty()) {
            return Optional.of("主机 " + host + " 没有地址。");
        }
        return addresses.stream()
                .filter(address ->
                        !isPublic(address) && listed.stream().noneMatch(network -> network.contains(address)))
                .findFirst()
                .map(address -> "主机 " + host + " 解析到内网地址，不在允许名单里。");
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet4Address) {
            boolean shared = first == 100 && (second & 0xc0) == 64;
            boolean benchmark = first == 198 && (second == 18 || second == 19);
            boolean special = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
            return first != 0 && first < 240 && !shared && !benchmark && !special;
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean carriesV4 = Arrays.equals(Arrays.copyOf(bytes, 2), new byte[] {0x20, 0x02})
                || Arrays.equals(Arrays.copyOf(bytes, 4), new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b})
                || Arrays.equals(Arrays.copyOf(bytes, 10), new byte[10]);
        return !uniqueLocal && !carriesV4;
    }
}
