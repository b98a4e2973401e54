package dev.maillon.activities.outbound;

import java.math.BigInteger;
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
        return address.getAddress().length == first.getAddress().length
                && network(address).equals(network(first));
    }

    private BigInteger network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
