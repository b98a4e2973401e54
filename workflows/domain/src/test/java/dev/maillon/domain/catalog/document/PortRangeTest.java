package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every place of a catalog where a port may be named. */
class PortRangeTest {

    @ParameterizedTest
    @CsvSource({
        "80, 80, true",
        "65535, 65535, true",
        "65536, 80, false",
        "99999, 80, false",
        "0, 80, false",
        "80, 65536, false",
        "80, 99999, false",
        "80, 0, false"
    })
    void aPortThatIsNoneIsRefusedWithItsPlace(int port, int mediaPort, boolean valid) {
        String document = document(port, mediaPort);
        if (valid) {
            assertThat(new CatalogReader().read(document)).isInstanceOf(CatalogReading.Valid.class);
        } else {
            assertThat(new CatalogReader().read(document))
                    .isInstanceOfSatisfying(
                            CatalogReading.Invalid.class,
                            invalid -> assertThat(invalid.errors())
                                    .hasSize(2)
                                    .allSatisfy(
                                            error -> assertThat(error.message()).contains("There is no port"))
                                    .extracting(CatalogProblem::path)
                                    .containsExactly(
                                            port == 80
                                                    ? new String[] {
                                                        "channels[0].mediaHosts[0]", "channels[0].mediaHosts[1]"
                                                    }
                                                    : new String[] {"channels[0].replyUrl", "triggers[0].webhook.url"
                                                    }));
        }
        assertThat(new CatalogReader().readSaved(document)).isInstanceOf(CatalogReading.Valid.class);
    }

    private static String document(int port, int mediaPort) {
        return """
                workspace: {name: W, timeZone: Europe/Paris, language: en, country: FR, fallback: {assign: {team: Sales}, reply: Hello}}
                users: [{id: u1, name: Amel}]
                teams: [{id: t1, name: Sales, members: [u1]}]
                channels:
                  - id: web
                    type: webhook
                    replyUrl: https://hooks.example.com:%1$d/in
                    mediaHosts: [media.example.com:%2$d, {host: other.example.com:%2$d}]
                triggers:
                  - id: ring
                    when: {event: conversation_closed}
                    webhook: {url: https://hooks.example.com:%1$d/closed}
                """.formatted(port, mediaPort);
    }
}
