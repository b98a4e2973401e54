package dev.maillon.starter.gateway;

import dev.maillon.starter.requests.Digests;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes a conversation's id from who writes where. Keyed, so that nobody who sees an id (in a workflow's name, a log, a URL) can try
 * out phone numbers against it.
 */
@Component
public class ConversationIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

    /** 160 bits are 32 characters, and no two contacts of any installation will ever share them. */
    private static final int BYTES = 20;

    private final SecretKeySpec secret;

    public ConversationIds(InstallationSettings settings) {
        secret = new SecretKeySpec(settings.installationSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(String workspace, String channel, String externalId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] digest = mac.doFinal(Digests.framed(workspace, channel, externalId));
            return base32(new BigInteger(1, Arrays.copyOf(digest, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Java's own digits of five bits are others. */
    private static String base32(BigInteger number) {
        return "%32s"
                .formatted(number.toString(32))
                .replace(' ', '0')
                .chars()
                .mapToObj(digit -> BASE_32.substring(Character.digit(digit, 32), Character.digit(digit, 32) + 1))
                .collect(Collectors.joining());
    }
}
