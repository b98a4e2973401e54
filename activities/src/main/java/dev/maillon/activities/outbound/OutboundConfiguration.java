package dev.maillon.activities.outbound;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out on a real network. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    HostNames hostNames() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    @Bean
    Sockets sockets() {
        return Socket::new;
    }

    @Bean
    OutboundClients outboundClients(HostNames names, Sockets sockets, OutboundSettings settings) {
        return new OutboundClients(names, sockets, settings, SSLContexts.createSystemDefault());
    }
}
