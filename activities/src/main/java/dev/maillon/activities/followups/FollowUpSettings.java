package dev.maillon.activities.followups;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.followups}.
 *
 * @param namespaces those beside Maillon's own in which triggers may start workflows; others are refused whatever a catalog says. A list:
 *     {@code MAILLON_FOLLOWUPS_NAMESPACES_0_NAME}, {@code …_TARGET} (none: the same server), {@code …_TLS}, {@code …_APIKEY}
 */
@Validated
@ConfigurationProperties("maillon.followups")
public record FollowUpSettings(@DefaultValue List<@Valid Namespace> namespaces) {

    /**
     * @param name as triggers write it
     * @param target host and port of its frontend; null: the same connection as Maillon's own
     * @param tls encrypted; an API key needs it
     * @param apiKey of Temporal Cloud; null for a server without
     */
    public record Namespace(
            @NotBlank String name,
            @Nullable String target,
            @DefaultValue("false") boolean tls,
            @Nullable String apiKey) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Namespace[" + name + ", " + target + "]";
        }
    }
}
