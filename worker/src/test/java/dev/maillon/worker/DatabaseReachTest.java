package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseReachTest {

    /** {@code .} is an answer, {@code x} none; L if the worker has no database by then. */
    @ParameterizedTest
    @CsvSource({
        "......, ......",
        "..x..x.x.x., ...........",
        "..xx.., ...LLL",
        "xxxx..., .LLLLL.",
        "xx..x..x...., .LLLLLLLLL..",
        "xx...xx..., .LLL..LLL.",
        "xx...x.x.x., .LLL......."
    })
    void oneSilenceIsNoOutageAndOneAnswerNotItsEnd(String heard, String expected) {
        DatabaseReach reach = new DatabaseReach();
        StringBuilder seen = new StringBuilder();
        for (char one : heard.toCharArray()) {
            String before = reach.lost();
            boolean turned = reach.heard(one == '.' ? null : "refused");
            assertThat(turned).isEqualTo((before == null) != (reach.lost() == null));
            seen.append(reach.lost() == null ? '.' : 'L');
        }
        assertThat(seen).hasToString(expected);
    }
}
