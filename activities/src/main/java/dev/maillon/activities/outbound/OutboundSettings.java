package dev.maillon.activities.outbound;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code maillon.outbound}.
 *
 * @param allowed addresses or blocks of addresses, such as 10.1.2.3 or 10.1.0.0/16, that catalogs may lead to although they
 *     are not out on the internet
 */
@ConfigurationProperties("maillon.outbound")
public record OutboundSettings(@DefaultValue List<String> allowed) {

    public OutboundSettings {
        allowed = List.copyOf(allowed);
        allowed.forEach(OutboundSettings::block);
    }

    boolean allow(InetAddress address) {
        return PublicAddresses.has(address)
                || allowed.stream().anyMatch(entry -> block(entry).has(address));
    }

    private static AddressBlock block(String entry) {
        try {
            return AddressBlock.of(entry.strip());
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "maillon.outbound.allowed has addresses such as 10.1.2.3, or blocks such as 10.1.0.0/16, not "
                            + entry,
                    none);
        }
    }
}
