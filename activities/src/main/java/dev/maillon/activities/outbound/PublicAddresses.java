package dev.maillon.activities.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are out on the internet. Everything that a network has for itself is not: its machines, its loopback, its metadata
 * services; nor is what stands for such an address in another form (IPv4 inside of IPv6).
 */
final class PublicAddresses {

    /** The registries' special-purpose blocks (RFC 6890 and after), and 168.63.129.16, where Azure's machines find their host. */
    private static final List<AddressBlock> NOT_PUBLIC_4 = AddressBlock.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32");

    /** Global unicast; IPv4 in IPv6, NAT64, local, link-local and multicast addresses are all outside of it. */
    private static final AddressBlock GLOBAL_6 = AddressBlock.of("2000::/3");

    /** Teredo and its neighbours, documentation, 6to4, documentation again. */
    private static final List<AddressBlock> NOT_PUBLIC_6 =
            AddressBlock.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.has(address))
                : GLOBAL_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.has(address));
    }
}
