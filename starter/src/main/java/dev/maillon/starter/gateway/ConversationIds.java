package dev.maillon.starter.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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
    private static final char[] BASE_32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

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
            add(mac, workspace);
            add(mac, channel);
            add(mac, externalId);
            return base32(Arrays.copyOf(mac.doFinal(), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** With its length before it, so that no two triples read alike. */
    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int five = 0;
            for (int i = bit; i < bit + 5; i++) {
                five = five << 1 | bytes[i / 8] >> (7 - i % 8) & 1;
            }
            text.append(BASE_32[five]);
        }
        return text.toString();
    }
}
