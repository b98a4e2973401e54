package dev.maillon.local.documents;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a page names and the repository does not have. */
final class DocumentCheck {

    private static final Path MAKEFILE = Path.of("Makefile");
    private static final Pattern PATH = Pattern.compile("[\\w.@*-]+(/[\\w.@*-]+)+/?|[\\w.@-]+/");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("(application|audio|image|multipart|text|video)/[\\w.+-]+");
    private static final Pattern NAME = Pattern.compile("([A-Z][A-Za-z0-9]*)(\\.[A-Z][A-Za-z0-9]*)*");
    private static final Pattern PROGRAM_CLASS = Pattern.compile("dev\\.maillon\\.[\\w.]+\\.[A-Z]\\w*");
    private static final Pattern PROPERTY = Pattern.compile("-D(maillon[\\w.]+).*");
    private static final Pattern TARGET = Pattern.compile("(?m)^([a-z-]+):");

    private final Checkout checkout;
    private final Set<String> words;

    DocumentCheck(Checkout checkout) {
        this.checkout = checkout;
        this.words = checkout.words();
    }

    /** @return each as a line that says where it stands and what is not there */
    List<String> faults(MarkdownPage of) {
        Stream<String> links =
                of.links().stream().filter(link -> isBrokenLink(link, of)).map(link -> "link " + link);
        Stream<String> paths = of.code().stream().filter(this::isMissingPath).map(code -> "path " + code);
        Stream<String> names = of.code().stream().filter(this::isUnknownName).map(code -> "name " + code);
        Stream<String> commands = of.commands().stream().flatMap(this::faultsOf);
        return Stream.of(links, paths, names, commands)
                .flatMap(all -> all)
                .distinct()
                .map(fault -> of.path() + ": " + fault)
                .toList();
    }

    private boolean isBrokenLink(String link, MarkdownPage from) {
        URI target = URI.create(link);
        if (target.getScheme() != null) {
            return false;
        }
        Path folder = Objects.requireNonNullElse(from.path().getParent(), Path.of(""));
        Path file = target.getPath().isEmpty()
                ? from.path()
                : folder.resolve(target.getPath()).normalize();
        String anchor = target.getFragment();
        boolean isThere = checkout.has(file) || file.equals(from.path());
        return !isThere || anchor != null && !page(file, from).anchors().contains(anchor);
    }

    private MarkdownPage page(Path file, MarkdownPage from) {
        return file.equals(from.path()) ? from : new MarkdownPage(file, checkout.text(file));
    }

    private boolean isMissingPath(String code) {
        return PATH.matcher(code).matches()
                && !MEDIA_TYPE.matcher(code).matches()
                && !checkout.ignores(code)
                && !checkout.hasCalled(code);
    }

    /** A type of ours, of a library or of the catalog: what no source uses is gone. */
    private boolean isUnknownName(String code) {
        return NAME.matcher(code).matches()
                && !checkout.hasCalled(code)
                && Stream.of(code.split("\\.")).anyMatch(part -> !words.contains(part));
    }

    private Stream<String> faultsOf(ShellLine command) {
        return switch (command.program()) {
            case "make" -> missing("target", command.words().stream(), targets()::contains);
            case "mvn" ->
                Stream.concat(
                        missing(
                                "module",
                                command.modules().stream(),
                                module -> checkout.has(Path.of(module, "pom.xml"))),
                        missing("property", properties(command), this::isRead));
            default -> faultsOfProgram(command);
        };
    }

    private Stream<String> faultsOfProgram(ShellLine command) {
        if (!PATH.matcher(command.program()).matches() || checkout.ignores(command.program())) {
            return files(command);
        }
        Path program = Path.of(command.program());
        if (!checkout.isProgram(program)) {
            return checkout.has(program) ? Stream.empty() : Stream.of("program " + program);
        }
        String known = checkout.text(program) + sourcesOf(program);
        return missing(
                "option of " + program,
                command.options().stream(),
                option -> known.contains(option) || known.contains('"' + option.substring(2) + '"'));
    }

    /** A script of one's own, for an interpreter that was put in. */
    private Stream<String> files(ShellLine command) {
        return missing(
                "file",
                command.words().stream()
                        .filter(word -> PATH.matcher(word).matches())
                        .filter(word -> word.endsWith(".py")),
                word -> checkout.has(Path.of(word)));
    }

    /** A program in Java has its options there, in its class or beside it. */
    private String sourcesOf(Path script) {
        return PROGRAM_CLASS
                .matcher(checkout.text(script))
                .results()
                .map(found -> found.group().replace('.', '/'))
                .flatMap(name -> checkout.sources().stream()
                        .filter(source -> source.getParent() != null
                                && source.getParent().endsWith(Path.of(name).getParent())))
                .map(checkout::text)
                .collect(Collectors.joining());
    }

    private static Stream<String> properties(ShellLine command) {
        return command.words().stream()
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .map(property -> property.group(1));
    }

    private boolean isRead(String property) {
        return checkout.sources().stream()
                .anyMatch(source -> checkout.text(source).contains('"' + property + '"'));
    }

    private Set<String> targets() {
        return TARGET.matcher(checkout.text(MAKEFILE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> missing(String what, Stream<String> named, Predicate<String> isThere) {
        return named.filter(isThere.negate()).map(name -> what + " " + name);
    }
}
