package dev.maillon.starter.admin;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Catalogs as bytes: UTF-8 in, and out as they came or as JSON. */
final class CatalogBytes {

    static final String YAML = "application/yaml";

    private static final MediaType YAML_UTF_8 = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

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

    private static String json(String document) {
        return Json.mapper().writeValueAsString(new Load(SETTINGS).loadFromString(document));
    }
}
