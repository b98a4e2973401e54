package dev.maillon.domain.field;

import static dev.maillon.domain.field.Customer.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses and links. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to ann@example.com, please",
                "(ann@example.com)",
                "<ann@example.com>",
                "'ann@example.com'",
                "*ann@example.com*",
                "«\u00a0ann@example.com\u00a0»",
                "c’est ann@example.com…",
                "mailto:ann@example.com?",
                "email=ann@EXAMPLE.com!",
                "[ann@example.com](mailto:ann@example.com)",
                "ann@example.com😀",
                "bad@ then ann@example.com",
                "https://ann:bob@www.example.org/ and ann@example.com"
            })
    void anAddressEndsWhereThePunctuationBegins(String message) {
        assertThat(speaking("fr", "FR").gives(FieldType.EMAIL, message)).isEqualTo("ann@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "o'neil+shop@mail.example.co.uk, o'neil+shop@mail.example.co.uk",
        "Jérôme@Exemple.fr, Jérôme@exemple.fr",
        "mailto:ann@example.com, ann@example.com"
    })
    void onlyTheDomainIgnoresCase(String text, String expected) {
        assertThat(speaking("fr", "FR").saves(FieldType.EMAIL, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(
            strings = {"ann@localhost", "ann@@example.com", "@example.com", "ann.@example.com", "a@b.co or c@d.co"})
    void whatIsNoAddressDoesNotFit(String text) {
        assertThat(speaking("en", "FR").saves(FieldType.EMAIL, text)).isEqualTo(Customer.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.com/a. | https://example.com/a",
                "see (https://example.com/a) | https://example.com/a",
                "«https://example.com/a» | https://example.com/a",
                "https://example.com/a… | https://example.com/a",
                "https://example.com/a_(b) | https://example.com/a_(b)",
                "HTTPS://Example.com/A?b=C#d | https://example.com/A?b=C#d",
                "https://münchen.example/ | https://xn--mnchen-3ya.example/",
                "http:// or http://localhost:9700/x | http://localhost:9700/x",
                "ann@www.example.org, www.example.com | https://www.example.com"
            })
    void findsLinks(String message, String expected) {
        assertThat(speaking("en", "FR").gives(FieldType.URL, message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("R20")
    @ValueSource(
            strings = {
                "example.com",
                "ftp://example.com",
                "https://",
                "https:///x",
                "javascript:alert(1)",
                "file:///etc"
            })
    void onlyHttpIsALink(String text) {
        assertThat(speaking("en", "FR").saves(FieldType.URL, text)).isEqualTo(Customer.NOTHING);
    }
}
