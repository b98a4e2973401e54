package dev.maillon.domain.catalog;

import java.util.List;

/** Something that reads agents' instructions when a catalog is checked. It never throws. */
public interface InstructionCheck {

    List<Finding> check(Catalog catalog, Catalog.Agent agent);

    /** The same check, for all agents of one catalog. @param names of the catalog, indexed once for them */
    default InstructionCheck ready(Catalog catalog, Names names) {
        return this;
    }

    /**
     * @param line of the instructions, from 1
     * @param column within that line, in characters, from 1
     * @param severity an error refuses the whole document
     */
    record Finding(int line, int column, Severity severity, String message) {}

    enum Severity {
        ERROR,
        WARNING
    }
}
