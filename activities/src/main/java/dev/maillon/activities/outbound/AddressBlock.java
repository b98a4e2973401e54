package dev.maillon.activities.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are next to each other, such as {@code 10.0.0.0/8}, {@code fd00::/8} or the one {@code 10.0.0.7}.
 *
 * @param bits of the network that its addresses share
 */
record AddressBlock(InetAddress first, int bits) {

    AddressBlock {
        if (bits < 0 || bits > first.getAddress().length * 8) {
            throw new IllegalArgumentException("an address of this kind has no network of " + bits + " bits");
        }
    }

    static List<AddressBlock> all(String... blocks) {
        return Stream.of(blocks).map(AddressBlock::of).toList();
    }

    /** @throws IllegalArgumentException if it is no block; a name is never looked up */
    static AddressBlock of(String block) {
        int slash = block.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? block : block.substring(0, slash));
        return new AddressBlock(
                first, slash < 0 ? first.getAddress().length * 8 : Integer.parseInt(block.substring(slash + 1)));
    }

    boolean has(InetAddress address) {
        byte[] network = first.getAddress();
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
