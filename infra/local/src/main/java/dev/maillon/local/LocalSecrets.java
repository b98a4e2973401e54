package dev.maillon.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Made once for a data folder: with another installation secret every contact would be somebody new.
 *
 * @param installation makes the conversations' ids
 * @param channel signs what leaves for the demo's gateway and webhook; {@code WEB_CHANNEL_SECRET}
 */
record LocalSecrets(String installation, String channel) {

    private static final String FILE = "secrets.properties";

    static LocalSecrets of(DataFolder data) {
        Path file = data.path().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                save(new LocalSecrets(random(), "whsec_" + random()), file);
            }
            return read(file);
        } catch (IOException e) {
            throw new StartFailure("The secrets in " + file + " cannot be read or written", e);
        }
    }

    private static LocalSecrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new LocalSecrets(required(properties, "installation", file), required(properties, "channel", file));
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new StartFailure("The file " + file + " has lost the secret \"" + name
                    + "\": start once with --fresh to make it and the data anew.");
        }
        return value;
    }

    /** Whole or not at all, and for nobody else to read. */
    private static void save(LocalSecrets secrets, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("installation", secrets.installation);
        properties.setProperty("channel", secrets.channel);
        Path unfinished = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "LocalSecrets[]";
    }
}
