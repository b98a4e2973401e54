package dev.maillon.activities.fetching;

import static dev.maillon.activities.fetching.FetchingScene.MEDIA;
import static dev.maillon.activities.fetching.FetchingScene.URL;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.catalog.Catalog.MediaHost;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No spelling of an address inside of a network is ever connected to: not where the message names it, not where a host redirects to it,
 * and not even where the catalog allows it and the resolver understands it. Whatever is connected to would be the canary.
 */
@Tag("R32")
class ForbiddenAddressesTest {

    @TempDir
    private Path folder;

    private FetchingScene scene;

    @BeforeEach
    void begin() throws IOException {
        scene = new FetchingScene(folder);
    }

    @AfterEach
    void nobodyWasThere() throws IOException {
        assertThat(scene.canary.connections()).isZero();
        scene.assertNothingLeft();
        scene.close();
    }

    /** @param host as a URL may spell it; what it means to a resolver that understands everything */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1                         | 127.0.0.1
            127.1                             | 127.0.0.1
            127.0.1                           | 127.0.0.1
            127.255.255.254                   | 127.255.255.254
            2130706433                        | 127.0.0.1
            0x7f000001                        | 127.0.0.1
            0x7F.0x0.0x0.0x1                  | 127.0.0.1
            0x7f.1                            | 127.0.0.1
            017700000001                      | 127.0.0.1
            0177.0.0.1                        | 127.0.0.1
            0177.0000.0000.0001               | 127.0.0.1
            127.0x0.0.01                      | 127.0.0.1
            127.0.0.1.                        | 127.0.0.1
            0                                 | 0.0.0.0
            0.0.0.0                           | 0.0.0.0
            localhost                         | 127.0.0.1
            localhost.                        | 127.0.0.1
            LOCALHOST                         | 127.0.0.1
            localhost.localdomain             | 127.0.0.1
            127.0.0.1.nip.example             | 127.0.0.1
            127-0-0-1.sslip.example           | 127.0.0.1
            metadata.google.internal          | 169.254.169.254
            169.254.169.254                   | 169.254.169.254
            2852039166                        | 169.254.169.254
            0xa9fea9fe                        | 169.254.169.254
            0251.0376.0251.0376               | 169.254.169.254
            169.16689662                      | 169.254.169.254
            168.63.129.16                     | 168.63.129.16
            100.100.100.200                   | 100.100.100.200
            10.0.0.7                          | 10.0.0.7
            10.7                              | 10.0.0.7
            167772167                         | 10.0.0.7
            0xa.7                             | 10.0.0.7
            012.7                             | 10.0.0.7
            172.16.0.1                        | 172.16.0.1
            172.31.255.254                    | 172.31.255.254
            192.168.0.1                       | 192.168.0.1
            192.168.1                         | 192.168.0.1
            0300.0250.1                       | 192.168.0.1
            3232235521                        | 192.168.0.1
            224.0.0.1                         | 224.0.0.1
            255.255.255.255                   | 255.255.255.255
            [::1]                             | ::1
            [::]                              | ::
            [0:0:0:0:0:0:0:1]                 | ::1
            [0000:0000::0001]                 | ::1
            [::127.0.0.1]                     | ::7f00:1
            [::ffff:127.0.0.1]                | 127.0.0.1
            [::ffff:7f00:1]                   | 127.0.0.1
            [0:0:0:0:0:ffff:a9fe:a9fe]        | 169.254.169.254
            [64:ff9b::7f00:1]                 | 64:ff9b::7f00:1
            [64:ff9b::10.0.0.7]               | 64:ff9b::a00:7
            [64:ff9b:1::1]                    | 64:ff9b:1::1
            [2002:7f00:1::]                   | 2002:7f00:1::
            [2002:a9fe:a9fe::]                | 2002:a9fe:a9fe::
            [2001:0:1::7f00:1]                | 2001:0:1::7f00:1
            [fe80::1]                         | fe80::1
            [fe80::1%25lo]                    | fe80::1
            [fc00::1]                         | fc00::1
            [fd00:ec2::254]                   | fd00:ec2::254
            [ff02::1]                         | ff02::1
            ip6-localhost                     | ::1
            user:pass@127.0.0.1               | 127.0.0.1
            media.example.com@127.0.0.1       | 127.0.0.1
            media.example.com%40127.0.0.1     | 127.0.0.1
            127.0.0.1#@media.example.com      | 127.0.0.1
            127.0.0.1\\@media.example.com     | 127.0.0.1
            127.0.0.1%2f.media.example.com    | 127.0.0.1
            127。0。0。1                      | 127.0.0.1
            １２７.0.0.1                      | 127.0.0.1
            ⑫⑦.0.0.1                         | 127.0.0.1
            ①②⑦.⓪.⓪.①                     | 127.0.0.1
            localh%6fst                       | 127.0.0.1
            ʟocalhost                         | 127.0.0.1
            """)
    void isNeverConnectedTo(String host, String meaning) {
        String name = host.replaceAll("^.*@|[#].*$", "");
        scene.internet.everything(InetAddress.ofLiteral(meaning));
        MediaHost allowed = new MediaHost(name, "http", null);
        assertNotReached("http://" + host + "/", allowed);
        assertNotReached("http://" + host + ":80/", allowed);
        assertThat(scene.internet.connected).isEmpty();

        scene.internet.name("media.example.com", List.of(Internet.SOMEWHERE));
        redirect("http://" + host + "/");
        assertNotReached(URL, MEDIA, allowed);
        redirect("//" + host + "/");
        assertNotReached(URL, MEDIA, allowed);
        assertThat(scene.internet.connected).hasSize(2);
    }

    @Test
    void aRedirectToAnotherSchemeIsNotFollowed() {
        for (String to : List.of("file:///etc/passwd", "ftp://media.example.com/", "gopher://127.0.0.1/", "data:,x")) {
            redirect(to);
            assertThat(scene.refusal(URL, MEDIA)).as(to).isEqualTo(Reason.HOST_NOT_ALLOWED);
        }
    }

    private void assertNotReached(String url, MediaHost... hosts) {
        assertThat(scene.refusal(url, hosts)).as(url).isIn(Reason.HOST_NOT_ALLOWED, Reason.FORBIDDEN_ADDRESS);
    }

    private void redirect(String to) {
        scene.host.then(exchange -> {
            // As a server on the internet writes it: in UTF-8.
            exchange.getResponseHeaders().set("Location", new String(to.getBytes(UTF_8), ISO_8859_1));
            exchange.sendResponseHeaders(302, -1);
        });
    }
}
