package dev.maillon.activities.replying;

/** What keeps a reply that a model wrote from being sent (R19, R29). */
sealed interface Untruth {

    /** For the operator: no customer's words. */
    String kind();

    /** For the model. */
    String told();

    /** The plan's reply was written before anybody knew. */
    record NotDone(int position) implements Untruth {
        @Override
        public String kind() {
            return "an action was not carried out";
        }

        @Override
        public String told() {
            return "Your action " + position + " was not carried out, which you did not know when you wrote it.";
        }
    }

    record FalseClaim(int position) implements Untruth {
        @Override
        public String kind() {
            return "it claims an action that was not carried out";
        }

        @Override
        public String told() {
            return "It claims position " + position + ", which was not carried out.";
        }
    }

    /** @param variable as the model wrote it, which may be anything */
    record NoValue(String variable) implements Untruth {
        @Override
        public String kind() {
            return "it shows a value that the contact does not have";
        }

        @Override
        public String told() {
            return "The contact has no value for the variable " + variable + ".";
        }
    }

    record NoWords() implements Untruth {
        @Override
        public String kind() {
            return "it has no words";
        }

        @Override
        public String told() {
            return "Nothing is left of it once its variables are filled in.";
        }
    }
}
