package dev.maillon.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code maillon.media.s3}: a store that speaks S3 instead of the folder.
 *
 * @param bucket where customers' files are kept instead of in the folder
 * @param region of the bucket
 * @param endpoint of a store that is not Amazon's; the bucket then is a part of the path
 * @param prefix of all keys
 * @param accessKey with its secret; without both, what the machine itself is allowed counts (a role, a profile)
 * @param secretKey that goes with the access key
 */
public record S3Settings(
        @NotBlank String bucket,
        @NotBlank @DefaultValue("us-east-1") String region,
        @Nullable URI endpoint,
        @NotNull @DefaultValue("") String prefix,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    public S3Settings {
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException(
                    "maillon.media.s3.access-key and maillon.media.s3.secret-key go together: set both or neither");
        }
        if (endpoint != null && (endpoint.getScheme() == null || endpoint.getHost() == null)) {
            throw new IllegalArgumentException(
                    "maillon.media.s3.endpoint is an address such as https://s3.example.com");
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "S3Settings[" + bucket + ", " + region + ", " + endpoint + ", " + prefix + "]";
    }
}
