package dev.maillon.domain.catalog;

/**
 * Something wrong, or doubtful, in a catalog's document.
 *
 * @param path such as {@code agents[0].actions[2]}; empty for the whole document
 * @param line from 1
 * @param column in characters, from 1
 * @param message what is wrong and the way out
 */
public record CatalogProblem(String path, int line, int column, String message) {}
