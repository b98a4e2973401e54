package dev.maillon.activities.posting;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.maillon.activities.secrets.SecretName;
import dev.maillon.activities.secrets.Secrets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The headers of Standard Webhooks: id, timestamp, signature. */
@Component
record Signatures(Secrets secrets) {

    /** The secret is not set, or is none. */
    static final class UnusableSecretException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableSecretException(String reference, String problem) {
            super("the secret " + reference + " " + problem);
        }
    }

    Map<String, String> headers(Post post, Instant at) throws UnusableSecretException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, post.id());
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(at.getEpochSecond()));
        String reference = post.secret();
        if (reference != null) {
            headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(reference, post, at));
        }
        return headers;
    }

    private String signature(String reference, Post post, Instant at) throws UnusableSecretException {
        String secret = secrets.find(post.workspace(), reference)
                .orElseThrow(() -> new UnusableSecretException(
                        reference, "is not set. " + SecretName.howToSet(post.workspace(), reference)));
        try {
            return new Webhook(secret).sign(post.id(), at.getEpochSecond(), post.json());
        } catch (EmptyWebhookSecretException | IllegalArgumentException notBase64) {
            throw new UnusableSecretException(reference, "is no Standard Webhooks secret (base64, after whsec_)");
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
