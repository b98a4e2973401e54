package dev.maillon.activities.outbound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.TimeValue;

/**
 * Makes the clients for whatever goes where a catalog or a message says. Each connects to checked addresses alone, and does nothing by
 * itself: no redirect, no second try, no cookie, no proxy, nothing unpacked. Who makes one says what is checked, so this package alone does.
 */
public final class OutboundClients {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(1);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private final HostNames names;
    private final Sockets sockets;
    private final OutboundSettings settings;
    private final SSLContext tls;

    /** @param tls whose certificates are trusted */
    OutboundClients(HostNames names, Sockets sockets, OutboundSettings settings, SSLContext tls) {
        this.names = names;
        this.sockets = sockets;
        this.settings = settings;
        this.tls = tls;
    }

    /**
     * Every request on a connection of its own, and so to an address that was looked up for it.
     *
     * @param patience with a host that does not take the connection, or says nothing
     * @param most connections at once
     */
    public CloseableHttpClient connectingAnew(Duration patience, int most) {
        return builder(connections(patience, most, most))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /** A connection is used again for a minute at most, so that a name that has moved is followed. */
    public CloseableHttpClient reusing(Duration patience, int most, int mostPerHost) {
        return builder(connections(patience, most, mostPerHost))
                .evictIdleConnections(TimeValue.of(LONGEST_IDLE))
                .build();
    }

    private static HttpClientBuilder builder(PoolingHttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .setUserAgent("Maillon")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    private PoolingHttpClientConnectionManager connections(Duration patience, int most, int mostPerHost) {
        int millis = Math.toIntExact(patience.toMillis());
        return new Connections(sockets)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDnsResolver(new CheckedHostNames(names, settings))
                .setMaxConnPerRoute(mostPerHost)
                .setMaxConnTotal(most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(millis, TimeUnit.MILLISECONDS)
                        .setSocketTimeout(millis, TimeUnit.MILLISECONDS)
                        .setTimeToLive(LONGEST_LIFE.toMillis(), TimeUnit.MILLISECONDS)
                        // Who has closed it since is found out before the request is sent, and not by it.
                        .setValidateAfterInactivity(0, TimeUnit.MILLISECONDS)
                        .build())
                .build();
    }

    private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {

        private final Sockets sockets;

        Connections(Sockets sockets) {
            this.sockets = sockets;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    proxy -> sockets.create(),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
    }
}
