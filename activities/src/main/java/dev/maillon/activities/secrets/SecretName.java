package dev.maillon.activities.secrets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret by its workspace and by what the catalog calls it. No two have a variable or a file in common:
 *
 * <ul>
 *   <li>In a variable the hyphen of a workspace is a double underscore, and one underscore alone ends the workspace: {@code env:KEY} of the
 *       workspace {@code my-shop} is {@code MAILLON_SECRETS_MY__SHOP_KEY}. What could be read in two ways has no variable: a workspace with
 *       capitals or underscores, a name with small letters or an underscore at either end or beside another.
 *   <li>Every secret has a file, by both names as they are. Neither can hold a dot or a slash.
 * </ul>
 */
public record SecretName(String workspace, String name) {

    private static final String SCHEME = "env:";
    private static final String PREFIX = "MAILLON_SECRETS_";

    private static final Pattern WORKSPACE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern WORKSPACE_OF_A_VARIABLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME_OF_A_VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** @return empty if the reference is none that a catalog may have */
    static Optional<SecretName> of(String workspace, String reference) {
        return Optional.of(reference)
                .filter(known -> known.startsWith(SCHEME))
                .map(known -> new SecretName(workspace, known.substring(SCHEME.length())))
                .filter(secret -> WORKSPACE.matcher(workspace).matches()
                        && NAME.matcher(secret.name).matches());
    }

    /** What has to be set for the reference to be found: a sentence without any secret. */
    public static String howToSet(String workspace, String reference) {
        return of(workspace, reference)
                .map(SecretName::howToSet)
                .orElse("It has to be written as env:NAME, of letters, digits and underscores.");
    }

    /** Its environment variable. */
    Optional<String> variable() {
        return WORKSPACE_OF_A_VARIABLE.matcher(workspace).matches()
                        && NAME_OF_A_VARIABLE.matcher(name).matches()
                ? Optional.of(PREFIX + workspace.toUpperCase(Locale.ROOT).replace("-", "__") + "_" + name)
                : Optional.empty();
    }

    /** In the folder of all secrets. */
    Path file() {
        return Path.of(workspace, name);
    }

    private String howToSet() {
        String folder = "put it into the file " + file() + " of the folder that maillon.secrets.folder names";
        return variable()
                .map(variable -> "For the worker, set the environment variable " + variable + " or " + folder + ".")
                .orElse("For the worker, " + folder + ".");
    }
}
