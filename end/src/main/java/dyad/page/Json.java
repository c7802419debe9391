package dyad.page;

import dyad.end.Event;
import dyad.end.MeetingView;
import dyad.end.PictureView;
import dyad.end.Status;
import dyad.end.Words;
import dyad.feeling.Feeling;
import dyad.felt.FeelingJson;
import dyad.history.Entry;
import dyad.history.MessageId;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;

/**
 * How everything looks in JSON: the same on the page, in the events and on the command line. Times are milliseconds
 * since 1970; what is not there is absent, never null.
 */
public final class Json {

    private final JsonBuilderFactory builders;
    private final JsonReaderFactory readers;
    private final QrRows qrRows = new QrRows();
    private final FeelingJson feelings = new FeelingJson();
    private final PictureJson pictures = new PictureJson(this);

    /** Finds the JSON library once; finding it again for every object would cost more than the object. */
    public Json() {
        JsonProvider provider = JsonProvider.provider();
        builders = provider.createBuilderFactory(Map.of());
        readers = provider.createReaderFactory(Map.of());
    }

    /** An object to fill. */
    public JsonObjectBuilder object() {
        return builders.createObjectBuilder();
    }

    /** An array to fill. */
    JsonArrayBuilder array() {
        return builders.createArrayBuilder();
    }

    /** For parsing. */
    JsonReaderFactory readers() {
        return readers;
    }

    /** {@code {"error", "kind"}}. */
    public JsonObject error(String sentence, String kind) {
        return object().add("error", sentence).add("kind", kind).build();
    }

    /** The whole status. */
    JsonObject status(Status status, PageView page) {
        return describe(status, page).build();
    }

    /** The first five minutes. */
    JsonObject guide(Guide.State state) {
        return object().add("step", state.step())
                .add("wants", array(state.wants()))
                .build();
    }

    private JsonObjectBuilder describe(Status status, PageView page) {
        JsonObjectBuilder object = object().add("met", status.met())
                .add("presence", status.presence().word())
                .add("mine", status.mine().word())
                .add("paused", status.paused())
                .add("touching", status.touching())
                .add("warmth", status.warmth())
                .add("epoch", status.epoch())
                .add("unacknowledged", status.words().unacknowledged())
                .add("waiting", words(status.words()))
                .add("frozen", status.frozen().isPresent())
                .add("moved", status.moved())
                .add("nearness", new NearnessJson(this).of(status.nearness()))
                .add("relay", status.relay().word());
        status.frozen().ifPresent(reason -> object.add("reason", reason));
        status.relayAddress().ifPresent(address -> object.add("relayAddress", address));
        object.add("relayOffer", array(status.relayOffer()));
        status.relayProblem().ifPresent(problem -> object.add("relayProblem", problem));
        object.add("profile", status.profile().word())
                .add("tickMillis", status.tickMillis())
                .add("page", page.address())
                .add("guide", guide(page.guide().state()))
                .add("passphrase", page.passphrase().getAsBoolean())
                .add("phonePage", page.phone())
                .add("relayChoosable", page.choosable())
                .add("meeting", meeting(status.meeting()));
        status.hosting().ifPresent(address -> object.add("hosting", address));
        status.problem().ifPresent(problem -> object.add("problem", problem));
        return object;
    }

    private JsonObject words(Words words) {
        return object().add("kept", words.kept())
                .add("resting", words.resting())
                .add("arrived", words.arrived())
                .add("restsInMillis", words.restsInMillis())
                .add("full", words.full())
                .build();
    }

    /** A meeting, with its code as rows of a QR symbol too. */
    public JsonObject meeting(MeetingView meeting) {
        JsonObjectBuilder object = object().add("stage", meeting.stage().word());
        meeting.code().ifPresent(code -> object.add("code", code).add("qr", array(qrRows.of(code))));
        meeting.expiresAtMillis().ifPresent(moment -> object.add("expiresAt", moment));
        if (!meeting.words().isEmpty()) {
            object.add("words", array(meeting.words()));
        }
        meeting.colour().ifPresent(colour -> object.add("colour", colour));
        meeting.colourName().ifPresent(name -> object.add("colourName", name));
        object.add("mutual", meeting.mutual()).add("iConfirmed", meeting.iConfirmed());
        meeting.problem()
                .ifPresent(problem -> object.add("problem", problem.word()).add("problemText", problem.text()));
        return object.build();
    }

    /** One word of the history, just said. */
    public JsonObject entry(Entry entry) {
        return word("word", entry, PictureView.WAITING);
    }

    private JsonObject word(String type, Entry entry, PictureView view) {
        JsonObjectBuilder word = type(type)
                .add("id", entry.id().toString())
                .add("from", entry.mine() ? "me" : "them")
                .add("text", entry.text())
                .add("at", entry.saidAtMillis())
                .add("arrived", entry.arrived());
        entry.said().feeling().ifPresent(feeling -> word.add("feeling", feeling(feeling)));
        entry.said().picture().ifPresent(announced -> word.add("picture", pictures.announced(announced, view)));
        return word.build();
    }

    /** A feeling, as {@link FeelingJson} writes it. */
    public JsonObject feeling(Feeling feeling) {
        return feelings.of(feeling);
    }

    /** {@code {"entries": […]}}, in the order given; {@code views} tells how the pictures among them stand. */
    public JsonObject entries(List<Entry> entries, Map<MessageId, PictureView> views) {
        JsonArrayBuilder array = builders.createArrayBuilder();
        entries.forEach(entry -> array.add(word("word", entry, views.getOrDefault(entry.id(), PictureView.WAITING))));
        return object().add("entries", array).build();
    }

    /** An event; its name is in {@code type}. */
    JsonObject event(Event event, PageView page) {
        return switch (event) {
            case Event.Word word -> entry(word.entry());
            case Event.Felt felt ->
                type("felt")
                        .add("id", felt.id().toString())
                        .add("feeling", feeling(felt.feeling()))
                        .build();
            case Event.Returned returned -> word("returned", returned.entry(), PictureView.WAITING);
            case Event.Picture picture ->
                pictures.view(type("picture").add("id", picture.id().toString()), picture.view())
                        .build();
            case Event.Arrived arrived ->
                type("arrived").add("id", arrived.id().toString()).build();
            case Event.Resting resting ->
                type("resting")
                        .add(
                                "ids",
                                array(resting.ids().stream()
                                        .map(MessageId::toString)
                                        .toList()))
                        .build();
            case Event.Touch touch ->
                type("touch")
                        .add("from", "them")
                        .add("pressing", touch.pressing())
                        .build();
            case Event.TouchTogether together -> type("together").build();
            case Event.Tick tick -> type("tick").build();
            case Event.Changed changed ->
                describe(changed.status(), page).add("type", "status").build();
            case Event.Forgotten forgotten -> type("forgotten").build();
        };
    }

    private JsonObjectBuilder type(String type) {
        return object().add("type", type);
    }

    /** An array of texts. */
    JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = array();
        texts.forEach(array::add);
        return array;
    }
}
