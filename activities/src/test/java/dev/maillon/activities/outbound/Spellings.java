package dev.maillon.activities.outbound;

import java.net.InetAddress;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** How an address inside of a network can be written, for the tests of everything that leaves. */
public final class Spellings {

    /** A host as a URL may spell it, and what it means to a resolver that understands everything. */
    private static final String TABLE = """
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
            """;

    private Spellings() {}

    /** @return the spelling and the {@link InetAddress} that it means */
    public static Stream<Arguments> inside() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .map(row -> Arguments.of(row[0].strip(), InetAddress.ofLiteral(row[1].strip())));
    }

    /** As a name alone, without what a URL has around it. */
    public static String name(String spelling) {
        return spelling.replaceAll("^.*@|[#].*$", "");
    }
}
