package dev.maillon.activities.fetching;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client that fetches: it does nothing by itself. No redirect, no second try, no cookie, no proxy, nothing unpacked. */
@Configuration(proxyBeanMethods = false)
class FetchingConfiguration {

    private static final int MOST_AT_ONCE = 64;

    @Bean
    HostNames hostNames() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    @Bean
    Sockets sockets() {
        return Socket::new;
    }

    @Bean
    CloseableHttpClient fetchingClient(HostNames names, Sockets sockets, FetchingSettings settings) {
        return client(names, sockets, settings, SSLContexts.createSystemDefault());
    }

    /** @param tls whose certificates are trusted */
    static CloseableHttpClient client(HostNames names, Sockets sockets, FetchingSettings settings, SSLContext tls) {
        return HttpClients.custom()
                .setConnectionManager(connections(names, sockets, settings, tls))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Maillon")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            HostNames names, Sockets sockets, FetchingSettings settings, SSLContext tls) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        return new Connections(sockets)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDnsResolver(new CheckedHostNames(names))
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .setMaxConnTotal(MOST_AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience, TimeUnit.MILLISECONDS)
                        .setSocketTimeout(patience, TimeUnit.MILLISECONDS)
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
