package dev.maillon.bench.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario's catalog: the base with the scenario's changes, its agents in the place of the base's. */
final class CatalogDocument {

    private CatalogDocument() {}

    static Map<String, Object> of(Map<String, Object> base, Scenario scenario) {
        Map<String, Object> catalog = scenario.change() == null ? base : merged(base, scenario.change());
        catalog.put("agents", withDefault(scenario.agents()));
        return catalog;
    }

    /** @param planner {@code model} or {@code playbook}, for all agents of the catalog */
    static Map<String, Object> plannedBy(String planner, Map<String, Object> catalog, Scenario scenario) {
        Map<String, Object> planned = new LinkedHashMap<>(catalog);
        planned.put(
                "agents",
                withDefault(scenario.agents()).stream()
                        .map(agent -> merged(agent, Map.of("planner", planner)))
                        .toList());
        return planned;
    }

    /** A JSON merge patch (RFC 7386). */
    private static Map<String, Object> merged(Map<?, ?> target, Map<?, ?> patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        target.forEach((key, value) -> merged.put(String.valueOf(key), value));
        patch.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map<?, ?> deeper) {
                merged.put(name, merged(merged.get(name) instanceof Map<?, ?> old ? old : Map.of(), deeper));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    private static List<Map<String, Object>> withDefault(List<Map<String, Object>> agents) {
        if (agents.stream().anyMatch(agent -> Boolean.TRUE.equals(agent.get("default")))) {
            return agents;
        }
        List<Map<String, Object>> all = new ArrayList<>(agents);
        Map<String, Object> first = new LinkedHashMap<>(all.getFirst());
        first.put("default", true);
        all.set(0, first);
        return all;
    }
}
