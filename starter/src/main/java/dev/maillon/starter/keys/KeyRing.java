package dev.maillon.starter.keys;

import dev.maillon.domain.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** The keys that the settings list. They are found by digest, so that the time it takes tells nothing about a key. */
@Component
public class KeyRing implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final String SCHEME = "bearer ";

    private final KeySettings settings;
    private final KeyFile file;
    private volatile Map<String, List<ApiKey>> byDigest;

    KeyRing(KeySettings settings, KeyFile file) {
        this.settings = settings;
        this.file = file;
        this.byDigest = read();
    }

    /** Without a file nothing can have changed. Of one that cannot be read now, what was read last goes on to count. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void readAgain() {
        if (settings.keyFile() == null) {
            return;
        }
        try {
            byDigest = read();
        } catch (KeyFile.Unreadable unreadable) {
            LOG.error("The keys stay as they were. {}", unreadable.getMessage());
        }
    }

    private Map<String, List<ApiKey>> read() {
        List<ApiKey> ofFile = settings.keyFile() == null ? List.of() : file.read(settings.keyFile());
        return Stream.concat(settings.keys().stream(), ofFile.stream())
                .collect(Collectors.groupingBy(key -> Sha256.hex(key.key())));
    }

    /** @return whose principal is the list of the key's entries, one a workspace */
    @Override
    public Authentication authenticate(Authentication header) {
        String value = String.valueOf(header.getPrincipal());
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("not a bearer's key");
        }
        List<ApiKey> entries = entries(value.substring(SCHEME.length()).strip());
        if (entries.isEmpty()) {
            throw new BadCredentialsException("an unknown key");
        }
        return new PreAuthenticatedAuthenticationToken(entries, "", List.of());
    }

    /** Whether the settings still list it, with all that it may do. */
    public boolean lists(ApiKey key) {
        return entries(key.key()).contains(key);
    }

    private List<ApiKey> entries(String secret) {
        return byDigest.getOrDefault(Sha256.hex(secret), List.of());
    }
}
