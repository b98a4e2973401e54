package dev.maillon.activities.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator allows beyond the internet: what is named, and nothing beside it. */
class OutboundSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,      10.1.2.3,         10.1.2.4",
        "10.1.0.0/16,   10.1.255.255,     10.2.0.0",
        "127.0.0.0/8,   127.255.255.255,  ::1",
        "::1,           ::1,              ::2",
        "fd00:1::/32,   fd00:1:ffff::1,   fd00:2::1",
        "0.0.0.0/0,     169.254.169.254,  fe80::1",
        "10.1.2.4/31,   10.1.2.5,         10.1.2.6"
    })
    void allowsWhatItNames(String entry, String inside, String beside) {
        OutboundSettings settings = new OutboundSettings(List.of("192.168.77.1", entry));
        assertThat(settings.allow(InetAddress.ofLiteral(inside))).isTrue();
        assertThat(settings.allow(InetAddress.ofLiteral(beside))).isFalse();
        assertThat(settings.allow(InetAddress.ofLiteral("93.184.215.14"))).isTrue();
    }

    @Test
    void allowsTheInternetAloneByDefault() {
        assertThat(new OutboundSettings(List.of()).allow(InetAddress.ofLiteral("127.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "crm.internal",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/x",
                "",
                "::1/129"
            })
    void namesAnEntryThatIsNone(String entry) {
        assertThatThrownBy(() -> new OutboundSettings(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maillon.outbound.allowed")
                .hasMessageContaining(entry);
    }
}
