package dev.maillon.media;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files, for whichever process imports it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
public class MediaConfiguration {

    @Bean
    MediaStore mediaStore(MediaSettings settings) {
        return new FolderMediaStore(settings.folder());
    }
}
