package dev.maillon.local.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * A setting of worker, starter or both.
 *
 * @param defaults of each that has the setting
 */
record ApplicationSetting(String name, Map<Application, String> defaults, String what) {

    private static final String REQUIRED = "required";
    private static final String NONE = "none";

    enum Application {
        WORKER("maillon-worker.yaml"),
        STARTER("maillon-starter.yaml");

        private final Properties own;

        Application(String file) {
            YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
            yaml.setResources(new ClassPathResource(file));
            own = Objects.requireNonNull(yaml.getObject());
        }

        private static Set<Application> knowing(String type) {
            return switch (type.split("\\.")[2]) {
                case "worker", "activities" -> EnumSet.of(WORKER);
                case "starter" -> EnumSet.of(STARTER);
                default -> EnumSet.allOf(Application.class);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ApplicationSetting of(JsonNode property) {
        String name = property.get("name").stringValue();
        String type = property.get("sourceType").stringValue();
        String otherwise = shown(property.path("defaultValue").asString(""), isRequired(type, name));
        Map<Application, String> defaults = new EnumMap<>(Application.class);
        for (Application application : Application.knowing(type)) {
            String own = application.own.getProperty(name);
            defaults.put(application, own == null || own.isEmpty() ? otherwise : shown(own, false));
        }
        return new ApplicationSetting(
                name, defaults, plain(property.path("description").asString("")));
    }

    /** The same setting, as the other application has it. */
    ApplicationSetting and(ApplicationSetting other) {
        if (!what.equals(other.what)) {
            throw new IllegalStateException(name + " is explained in two ways: " + what + " / " + other.what);
        }
        Map<Application, String> both = new EnumMap<>(defaults);
        both.putAll(other.defaults);
        return new ApplicationSetting(name, both, what);
    }

    String row() {
        String of = defaults.size() == 1 ? defaults.keySet().iterator().next().toString() : "both";
        return Stream.of("`" + variable() + "`", byDefault(), of, what).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Spring's rule: dots are underscores, and dashes nothing. */
    String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private String byDefault() {
        return defaults.values().stream().distinct().count() == 1
                ? defaults.values().iterator().next()
                : defaults.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String shown(String value, boolean required) {
        return !value.isEmpty() ? "`" + value + "`" : required ? REQUIRED : NONE;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    /** What belongs to a part that may be left out is not. */
    private static boolean isRequired(String type, String property) {
        Class<?> settings = load(type);
        String component = property.substring(property.lastIndexOf('.') + 1);
        return settings.isAnnotationPresent(ConfigurationProperties.class)
                && Arrays.stream(settings.getDeclaredMethods())
                        .filter(method -> method.getName().equalsIgnoreCase(StringUtils.delete(component, "-")))
                        .anyMatch(ApplicationSetting::refusesNothing);
    }

    private static boolean refusesNothing(Method component) {
        return Stream.of(NotBlank.class, NotEmpty.class, NotNull.class).anyMatch(component::isAnnotationPresent);
    }

    private static Class<?> load(@Nullable String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
