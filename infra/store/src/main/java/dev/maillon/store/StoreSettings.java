package dev.maillon.store;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the store is: {@code maillon.store.*}.
 *
 * @param url address of the database, {@code jdbc:mysql://…}: MySQL 8.4 or newer, or MariaDB 10.6 or newer, with one writer
 * @param user a user of the database, who may read, write and change its tables
 * @param password of that user
 * @param poolSize connections of this process for transactions, of which a worker runs no more at once; half as many more, 32 at most,
 *     are for single statements
 */
@Validated
@ConfigurationProperties("maillon.store")
public record StoreSettings(
        @NotBlank String url,
        @NotBlank String user,
        @DefaultValue("") String password,
        @DefaultValue("16") @Min(2) int poolSize) {

    int connectionsForStatements() {
        return Math.clamp(poolSize / 2, 2, 32);
    }
}
