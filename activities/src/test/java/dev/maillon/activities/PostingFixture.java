package dev.maillon.activities;

import dev.maillon.activities.outbound.OutboundSettings;
import dev.maillon.activities.posting.PostingSettings;
import dev.maillon.activities.secrets.SecretSettings;
import dev.maillon.activities.secrets.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Posting as the worker does it, to receivers on this machine; every workspace of a test has the one secret of {@code edge-catalog.yaml}. */
@Configuration
@ComponentScan({"dev.maillon.activities.outbound", "dev.maillon.activities.posting", "dev.maillon.activities.secrets"})
@EnableConfigurationProperties({PostingSettings.class, SecretSettings.class})
public class PostingFixture {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Bean
    OutboundSettings outboundSettings() {
        return new OutboundSettings(List.of("127.0.0.0/8"));
    }

    @Bean
    @Primary
    Secrets secretsOfTheTest() {
        return (workspace, reference) -> reference.equals("env:EDGE_SECRET") ? Optional.of(SECRET) : Optional.empty();
    }
}
