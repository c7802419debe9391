package dyad.household;

/**
 * The topics of this end at the household's broker.
 *
 * @param id of this end
 */
record Names(String id) {

    /** The object by which it is known. */
    String object() {
        return "dyad_" + id;
    }

    String discovery() {
        return "homeassistant/device/" + object() + "/config";
    }

    String availability() {
        return own("availability");
    }

    String presence() {
        return own("presence");
    }

    String nearness() {
        return own("nearness");
    }

    String direction() {
        return own("direction");
    }

    String event() {
        return own("event");
    }

    String say() {
        return own("say");
    }

    String touch() {
        return own("touch");
    }

    String quiet() {
        return own("quiet");
    }

    private String own(String part) {
        return "dyad/" + id + "/" + part;
    }
}
