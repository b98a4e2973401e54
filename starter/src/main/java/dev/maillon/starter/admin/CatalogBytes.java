package dev.maillon.starter.admin;

import dev.maillon.domain.catalog.document.Yaml;
import dev.maillon.domain.json.Json;
import dev.maillon.starter.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Catalogs as bytes: UTF-8 in, and out as they came or as JSON. */
final class CatalogBytes {

    static final String YAML = "application/yaml";

    private static final MediaType YAML_UTF_8 = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private CatalogBytes() {}

    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.unreadable("The document is not UTF-8. Save it as UTF-8 and send it again.");
        }
    }

    static ResponseEntity<String> answer(String document, String accept, String tag) {
        boolean json = wantsJson(accept);
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(json ? MediaType.APPLICATION_JSON : YAML_UTF_8)
                .body(json ? json(document) : document);
    }

    /** The first of the two that the caller names; a document stays what it is for one who names neither. */
    private static boolean wantsJson(String accept) {
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        return accepted.stream()
                .filter(type ->
                        type.getSubtype().equals("json") || type.getSubtype().endsWith("yaml"))
                .findFirst()
                .map(type -> type.getSubtype().equals("json"))
                .orElse(false);
    }

    /** Texts as the catalog's reader has them, whatever tags stand before them. */
    private static String json(String document) {
        LoadSettings settings = Yaml.settings(document);
        Optional<Node> root = new Compose(settings).composeString(document);
        root.ifPresent(node -> untag(node, settings.getSchema().getScalarResolver()));
        return Json.mapper().writeValueAsString(new StandardConstructor(settings).constructSingleDocument(root));
    }

    private static void untag(Node node, ScalarResolver resolver) {
        switch (node) {
            case MappingNode mapping -> {
                mapping.setTag(Tag.MAP);
                mapping.getValue().forEach(entry -> untag(entry.getValueNode(), resolver));
            }
            case SequenceNode sequence -> {
                sequence.setTag(Tag.SEQ);
                sequence.getValue().forEach(item -> untag(item, resolver));
            }
            case ScalarNode scalar -> scalar.setTag(resolver.resolve(scalar.getValue(), scalar.isPlain()));
            default -> throw new IllegalStateException("a composed document has no aliases");
        }
    }
}
