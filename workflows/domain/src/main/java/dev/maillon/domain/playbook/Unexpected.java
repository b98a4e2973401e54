package dev.maillon.domain.playbook;

/** Ends the parsing of one line; never leaves the parser. */
final class Unexpected extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SyntaxError problem;

    Unexpected(SyntaxError problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    SyntaxError problem() {
        return problem;
    }
}
