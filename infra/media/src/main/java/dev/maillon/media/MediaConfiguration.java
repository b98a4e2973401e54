package dev.maillon.media;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files, for whichever process imports it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
public class MediaConfiguration {

    @Bean
    MediaStore mediaStore(MediaSettings settings, WorkFolder work) {
        S3Settings s3 = settings.s3();
        return s3 == null
                ? new FolderMediaStore(settings.folder())
                : new S3MediaStore(S3Clients.of(s3), s3.bucket(), s3.prefix(), work);
    }

    @Bean
    WorkFolder workFolder(MediaSettings settings) throws IOException {
        return new WorkFolder(settings.work());
    }
}
