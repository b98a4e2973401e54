package dev.maillon.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Made once for a data folder: with another installation secret every contact would be somebody new.
 *
 * @param installation makes the conversations' ids
 * @param channel signs what leaves for the demo's gateway and webhook
 * @param folder where the worker finds it, as {@code env:WEB_CHANNEL_SECRET} of the demo's catalog
 */
record LocalSecrets(String installation, String channel, Path folder) {

    private static final String FILE = "secrets.properties";
    private static final Path CHANNEL = Path.of(DemoWorkspace.NAME, "WEB_CHANNEL_SECRET");

    static LocalSecrets of(DataFolder data) {
        Path file = data.path().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                save(file);
            }
            LocalSecrets secrets = read(file, data.path().resolve("secrets"));
            secrets.hand();
            return secrets;
        } catch (IOException e) {
            throw new StartFailure("The secrets in " + file + " cannot be read or written", e);
        }
    }

    /** To the worker. */
    private void hand() throws IOException {
        Path file = folder.resolve(CHANNEL);
        Files.createDirectories(file.getParent());
        writeForNobodyElse(file, writer -> writer.write(channel));
    }

    private static LocalSecrets read(Path file, Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new LocalSecrets(
                required(properties, "installation", file), required(properties, "channel", file), folder);
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new StartFailure("The file " + file + " has lost the secret \"" + name
                    + "\": start once with --fresh to make it and the data anew.");
        }
        return value;
    }

    private static void save(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("installation", random());
        properties.setProperty("channel", "whsec_" + random());
        writeForNobodyElse(file, writer -> properties.store(writer, null));
    }

    @FunctionalInterface
    private interface Content {
        void to(Writer writer) throws IOException;
    }

    /** Whole or not at all. */
    private static void writeForNobodyElse(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            content.to(writer);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
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
