package dev.maillon.starter;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.RawHttp.Request;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;

/** Requests to one route, each wrong in one place: path, parameter, header or body. The same seed makes the same ones. */
final class HostileRequests {

    private static final byte[] NONE = {};
    private static final int DOCUMENTS = 60;

    /** As they stand in a request's target. */
    private static final List<String> ENCODED = List.of(
            "",
            "%ff",
            "%ED%A0%80",
            "%C0%AF",
            "%00",
            "%",
            "%zz",
            "%2",
            "%F0%9F%98%80",
            "%0d%0a",
            "%23",
            "%2F..%2F..",
            "..",
            "a;b=c",
            "a%3Bb",
            "+",
            "'%22%3C",
            "-1",
            "99999999999999999999",
            "1E-2147483649",
            "x".repeat(3_000),
            "%EF%BF%BF",
            "%E2%80%8B",
            "NULL",
            "AAAA",
            "eyJhIjoxfQ",
            "%C3%28",
            "{}",
            "[a]",
            "a%26b=c");

    /** As they stand after a header's name. */
    private static final List<String> HEADERS = List.of(
            "",
            " ",
            "\u00ff\u00fe",
            "\u0001",
            "\t",
            "*",
            "*/*",
            ",,,",
            ";;",
            "a/b/c",
            "text/html;q=2",
            "application/json;charset=nonsense",
            "application/json;charset=UTF-32",
            "multipart/form-data",
            "multipart/form-data;boundary=",
            "multipart/form-data;boundary=x",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/yaml",
            "application/yaml;charset=\"",
            "\"",
            "W/\"",
            "\"99999999999\"",
            "-1",
            "0",
            "99999999999999999999",
            "bytes=0-",
            "bytes=9-1,",
            "x".repeat(5_000),
            "1E-2147483649",
            "nonsense",
            "null");

    private static final List<String> HEADER_NAMES = List.of(
            "Content-Type",
            "Accept",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "Last-Event-ID",
            "Range",
            "Authorization",
            "Origin",
            "Content-Encoding",
            "Accept-Language",
            "Accept-Charset",
            "Cookie",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "Forwarded",
            "Transfer-Encoding",
            "Content-Length",
            "Expect");

    /** In the place of any value of a JSON document. */
    private static final List<String> VALUES = List.of(
            "1E-2147483649",
            "1E2147483648",
            "1E2147483647",
            "-1E999999999",
            "1e-999999999",
            "-0",
            "0.0",
            "9".repeat(400),
            "9".repeat(1_200),
            "0." + "1".repeat(900),
            "NaN",
            "-Infinity",
            "01",
            "\"\"",
            "\" \"",
            "\"\\ud800\"",
            "\"a\\udc00b\"",
            "\"\\u0000\"",
            "\"\\uFFFE\"",
            "\"\\u200b\"",
            "\"😀\"",
            "\"" + "é".repeat(9_000) + "\"",
            "\"+999999999-12-31T23:59:59.999999999+18:00\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"../../etc/passwd\"",
            "\"https://[\"",
            "\"https://%\"",
            "null",
            "true",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"type\":\"undo\"}",
            "{\"\":0}",
            "{\"team\":null}",
            "{\"user\":\"\\ud800\"}",
            "{\"team\":1E-2147483649}",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_200),
            "",
            "\"\n\"",
            "\"\\x\"",
            "undefined",
            "{\"a\":1,\"a\":2}",
            "{\"\\ud800\":1}",
            "\"unbegun",
            "'x'");

    /** Anywhere in a document. */
    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "\u0001",
            "\ufeff",
            "\ufffe",
            "\u0085",
            "\u2028",
            "😀",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "\t",
            "\r",
            "\"",
            "'",
            "{",
            "[",
            "]",
            "}",
            "&a ",
            "*a",
            "*a ",
            "<<: *a\n",
            "!!binary ",
            "!!set ",
            "!!float ",
            "!x ",
            "%YAML 9.9\n",
            "\n---\n",
            "\n...\n",
            "|9\n",
            ">\n",
            "? ",
            ": ",
            "- ",
            "# ",
            "~",
            ".nan",
            ".inf",
            "1E-2147483649",
            "0x" + "f".repeat(400),
            "\\ud800",
            "\"\\ud800\"",
            "\"\\UFFFFFFFF\"",
            "&a [*a]",
            "@",
            "`",
            "null: 1\n");

    private final Random random;
    private final HandlerMethod handler;
    private final String path;
    private final RequestMethod method;
    private final String example;

    HostileRequests(Random random, RequestMappingInfo mapping, HandlerMethod handler, RequestMethod method) {
        this.random = random;
        this.handler = handler;
        this.path = mapping.getPatternValues().iterator().next();
        this.method = method;
        this.example = exampleOf(handler);
    }

    /** Those of a run; a number that is large enough takes all there are. */
    List<Request> some(int most) {
        List<Request> all = Stream.of(paths(), parameters(), headers(), bodies(), methods())
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(most, all.size()));
    }

    private Stream<Request> methods() {
        return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "FOO")
                .map(other -> new Request(
                        other, target(-1, ""), request("", List.of(), NONE).headers(), valid()));
    }

    private Stream<Request> paths() {
        List<Request> requests = new ArrayList<>();
        for (String hostile : ENCODED) {
            for (int variable = 0; variable < variables(); variable++) {
                requests.add(request(target(variable, hostile), List.of(), valid()));
            }
            requests.add(request(target(-1, "") + hostile, List.of(), valid()));
        }
        return requests.stream();
    }

    private Stream<Request> parameters() {
        List<String> names = new ArrayList<>(List.of("unknown", "%ff", "", "cursor", "dryRun"));
        named(RequestParam.class, one -> one.name().isEmpty() ? one.value() : one.name())
                .forEach(names::add);
        return names.stream()
                .flatMap(name -> ENCODED.stream()
                        .flatMap(hostile -> Stream.of(name + "=" + hostile, name + "=a&" + name + "=" + hostile)))
                .map(query -> request(target(-1, "") + "?" + query, List.of(), valid()));
    }

    private Stream<Request> headers() {
        Stream<String> own = named(RequestHeader.class, one -> one.name().isEmpty() ? one.value() : one.name());
        return Stream.concat(HEADER_NAMES.stream(), own)
                .distinct()
                .flatMap(name -> HEADERS.stream().map(value -> name + ": " + value))
                .map(header -> request(target(-1, ""), List.of(header), valid()));
    }

    private Stream<Request> bodies() {
        return Stream.of(jsons(), documents(), Stream.of(NONE, bytes("%ff=%ff&a=%"), bytes("--x\r\n"), noise()))
                .flatMap(Function.identity())
                .flatMap(body -> types().map(type -> request(target(-1, ""), List.of("Content-Type: " + type), body)));
    }

    private Stream<String> types() {
        return example.startsWith("{")
                ? Stream.of("application/json")
                : Stream.of("application/yaml", "text/plain", "multipart/form-data;boundary=x");
    }

    /** Each value of the example in turn is replaced, and the whole. */
    private Stream<byte[]> jsons() {
        if (!example.startsWith("{")) {
            return VALUES.stream().map(HostileRequests::bytes);
        }
        JsonNode whole = Json.mapper().readTree(example);
        List<String> marked = new ArrayList<>(List.of("\"@\""));
        marked(whole, marked);
        return marked.stream().flatMap(text -> VALUES.stream().map(value -> bytes(text.replace("\"@\"", value))));
    }

    /** The document with a mark in the place of one value, once for each. */
    private static void marked(JsonNode whole, List<String> marked) {
        leaves(whole, "").forEach(pointer -> marked.add(withMark(whole, pointer)));
    }

    private static Stream<String> leaves(JsonNode node, String at) {
        Stream<String> within = node.isObject()
                ? node.propertyStream().flatMap(entry -> leaves(entry.getValue(), at + "/" + entry.getKey()))
                : Stream.empty();
        return at.isEmpty() ? within : Stream.concat(Stream.of(at), within);
    }

    private static String withMark(JsonNode whole, String pointer) {
        JsonNode copy = whole.deepCopy();
        int last = pointer.lastIndexOf('/');
        ((tools.jackson.databind.node.ObjectNode) copy.at(pointer.substring(0, last)))
                .put(pointer.substring(last + 1), "@");
        return copy.toString();
    }

    private Stream<byte[]> documents() {
        return Stream.generate(this::document).limit(DOCUMENTS);
    }

    /** A few hostile characters at random places, or half of a character. */
    private byte[] document() {
        StringBuilder text = new StringBuilder(example.isEmpty() ? "{}" : example);
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.insert(random.nextInt(text.length() + 1), CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        byte[] bytes = bytes(text.toString());
        if (random.nextInt(6) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private byte[] noise() {
        byte[] noise = new byte[500];
        random.nextBytes(noise);
        return noise;
    }

    private Request request(String target, List<String> more, byte[] body) {
        List<String> headers = new ArrayList<>(more);
        addAbsent(headers, "Authorization: Bearer " + Api.KEY);
        addAbsent(headers, "Idempotency-Key: k" + random.nextInt());
        addAbsent(headers, "Content-Type: " + types().findFirst().orElseThrow());
        return new Request(method.name(), target, headers, body);
    }

    private static void addAbsent(List<String> headers, String header) {
        String name = header.substring(0, header.indexOf(':') + 1);
        if (headers.stream().noneMatch(one -> one.startsWith(name))) {
            headers.add(header);
        }
    }

    private byte[] valid() {
        return bytes(example);
    }

    private int variables() {
        return (int) path.chars().filter(c -> c == '{').count();
    }

    /** @param hostile what the variable of this number is; the others are as they should be */
    private String target(int variable, String hostile) {
        StringBuilder target = new StringBuilder();
        int number = 0;
        for (String part : path.substring(1).split("/")) {
            String good = part.equals("{ws}")
                    ? "demo"
                    : part.startsWith("{agent") ? "rita" : part.startsWith("{channel") ? "web" : "c1";
            target.append('/').append(part.startsWith("{") ? (number++ == variable ? hostile : good) : part);
        }
        return target.toString();
    }

    private <A extends java.lang.annotation.Annotation> Stream<String> named(Class<A> type, Function<A, String> name) {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(type))
                .map(parameter -> nameOf(parameter, AnnotatedElementUtils.getMergedAnnotation(parameter, type), name));
    }

    private static <A> String nameOf(Parameter parameter, @Nullable A annotation, Function<A, String> name) {
        String given = annotation == null ? "" : name.apply(annotation);
        return URLEncoder.encode(given.isEmpty() ? parameter.getName() : given, StandardCharsets.UTF_8);
    }

    /** What the description shows, or a whole catalog, or nothing. */
    private static String exampleOf(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        String name = Character.toLowerCase(controller.charAt(0)) + controller.substring(1) + "."
                + handler.getMethod().getName();
        if (name.equals("catalog.put")) {
            return Stored.example();
        }
        try (InputStream file = HostileRequests.class.getResourceAsStream("/openapi/" + name + ".request.json")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
