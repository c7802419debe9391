package dyad.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.end.PretendEnd;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page and the command line may rely on. */
class ApiTest {

    private final ServedPage page = ServedPage.open();

    @AfterEach
    void close() {
        page.close();
    }

    private Reply post(String path, String body) throws IOException {
        return page.post(path, body, page.cookie(), "Origin: " + page.origin());
    }

    @Test
    void theStatusHasExactlyItsFields() throws Exception {
        JsonObject status = page.get("/api/status", page.cookie()).json();
        assertEquals(
                Set.of(
                        "met",
                        "presence",
                        "mine",
                        "paused",
                        "touching",
                        "warmth",
                        "epoch",
                        "unacknowledged",
                        "waiting",
                        "frozen",
                        "moved",
                        "nearness",
                        "relay",
                        "relayAddress",
                        "relayOffer",
                        "profile",
                        "tickMillis",
                        "page",
                        "guide",
                        "passphrase",
                        "phonePage",
                        "relayChoosable",
                        "meeting"),
                status.keySet());
        assertEquals("connected", status.getString("relay"));
        assertEquals(page.origin() + "/", status.getString("page"));
        assertEquals(
                "{\"stage\":\"none\",\"mutual\":false,\"iConfirmed\":false}",
                status.getJsonObject("meeting").toString());
    }

    @Test
    void theGuideIsKeptAtTheEndAndAllPagesAreTold() throws Exception {
        assertEquals("{\"step\":\"light\",\"wants\":[]}", guide());
        try (Socket other = page.follow()) {
            ServedPage.readUntil(other.getInputStream(), "\"step\":\"light\"");
            assertEquals(200, post("/api/guide", "{\"step\":\"senses\"}").status());
            assertEquals(
                    200,
                    post("/api/guide", "{\"wants\":[\"images\",\"words\",\"smells\"]}")
                            .status());
            ServedPage.readUntil(other.getInputStream(), "{\"step\":\"senses\",\"wants\":[\"words\",\"images\"]}");
        }
        assertEquals(400, post("/api/guide", "{\"step\":\"nowhere\"}").status());
        assertEquals(400, post("/api/guide", "{\"wants\":\"words\"}").status());
        assertEquals("{\"step\":\"senses\",\"wants\":[\"words\",\"images\"]}", guide());
        // What was kept is what another start begins with.
        assertEquals("senses", new Guide(page.end.preferences()).state().step());
        assertEquals(
                List.of("words", "images"),
                new Guide(page.end.preferences()).state().wants());
    }

    private String guide() throws IOException {
        return page.get("/api/status", page.cookie())
                .json()
                .getJsonObject("guide")
                .toString();
    }

    private int nearness(String body) throws IOException {
        return post("/api/nearness", body).status();
    }

    @Test
    void nearnessTellsOfConsentAndOfLevelsAndNeverOfPlaces() throws Exception {
        assertEquals(400, nearness("{\"on\":true,\"floor\":\"61km\"}"));
        assertEquals(400, nearness("{\"on\":true,\"seconds\":\"long\"}"));
        assertEquals(200, nearness("{\"on\":true,\"seconds\":600,\"floor\":\"1.24km\"}"));
        JsonObject nearness = page.get("/api/status", page.cookie()).json().getJsonObject("nearness");
        assertEquals(
                Set.of("on", "mine", "intensity", "direction", "contact", "stale", "unanswered"), nearness.keySet());
        assertEquals("1.24km", nearness.getJsonObject("mine").getString("floor"));
        assertEquals(200, nearness("{\"on\":false}"));
        assertFalse(page.get("/api/status", page.cookie())
                .json()
                .getJsonObject("nearness")
                .containsKey("mine"));
    }

    @Test
    void aFrozenLinkSaysWhyAndWordsSayWhereTheyAre() throws Exception {
        page.end.freeze("There are two of this end.");
        JsonObject status = page.get("/api/status", page.cookie()).json();
        assertTrue(status.getBoolean("frozen"));
        assertEquals("There are two of this end.", status.getString("reason"));
        assertEquals(
                "{\"kept\":1,\"resting\":0,\"arrived\":0,\"restsInMillis\":0,\"full\":false}",
                status.getJsonObject("waiting").toString());
    }

    @Test
    void aWordIsKeptAndComesBackInTheHistory() throws Exception {
        JsonObject kept = post("/api/say", "{\"text\":\"grüße 🌱\"}").json();
        assertTrue(kept.getBoolean("kept"));
        JsonObject word = page.get("/api/history", page.cookie())
                .json()
                .getJsonArray("entries")
                .getJsonObject(0);
        assertEquals(Set.of("type", "id", "from", "text", "at", "arrived"), word.keySet());
        assertEquals(kept.getString("id"), word.getString("id"));
        assertEquals("grüße 🌱", word.getString("text"));
        assertEquals("me", word.getString("from"));
    }

    private static final String FELT = "\"pleasure\":0.9,\"arousal\":0.7";

    @Test
    void aFeelingIsKeptWithAllItsFieldsAndWithOrWithoutWords() throws Exception {
        String all = FELT + ",\"dominance\":0.5,\"category\":\"happy\",\"envelope\":[[0,0.1],[300,1.0],[900,0.0]],"
                + "\"sharpness\":0.25,\"colour\":\"#f0a04b\"";
        String id = post("/api/feel", "{" + all + ",\"text\":\"look\"}").json().getString("id");
        JsonObject word = page.get("/api/feeling?id=" + id, page.cookie()).json();
        assertEquals("look", word.getString("text"));
        assertEquals("{" + all + "}", word.getJsonObject("feeling").toString());
        JsonObject usual = post("/api/feel", "{" + FELT + "}").json();
        JsonObject feeling = page.get("/api/feeling?id=" + usual.getString("id"), page.cookie())
                .json()
                .getJsonObject("feeling");
        assertEquals("#d49d00", feeling.getString("colour"));
        assertEquals(2, entries(""));
        assertEquals(
                404,
                page.get("/api/feeling?id=" + "0".repeat(32), page.cookie()).status());
        for (String wrong : new String[] {
            "\"arousal\":0.5",
            "\"pleasure\":1.1,\"arousal\":0.5",
            "\"pleasure\":\"much\",\"arousal\":0.5",
            FELT + ",\"category\":\"joyous\"",
            FELT + ",\"colour\":\"red\"",
            FELT + ",\"envelope\":[[0,0],[100,1]]",
            FELT + ",\"envelope\":[[0,0],[0,1],[9,0]]",
            FELT + ",\"envelope\":[[0,0],[5,1],[60001,0]]",
            FELT + ",\"envelope\":[[-1,1],[9,0]]",
            FELT + ",\"envelope\":[[0,1,2],[9,0]]",
            FELT + ",\"envelope\":\"loud\""
        }) {
            assertEquals(400, post("/api/feel", "{" + wrong + "}").status(), wrong);
        }
        assertEquals(2, entries(""));
    }

    @Test
    void feelingsAreKeptUnderNames() throws Exception {
        assertEquals(
                200,
                post("/api/feelings/add", "{\"name\":\"soon\"," + FELT + "}").status());
        assertEquals(
                200,
                post("/api/feelings/add", "{\"name\":\"later\"," + FELT + "}").status());
        String other = "{\"name\":\" soon \",\"pleasure\":0.1,\"arousal\":0.1}";
        assertEquals(200, post("/api/feelings/add", other).status(), "in the place of the one of this name");
        var kept = page.get("/api/feelings", page.cookie()).json().getJsonArray("feelings");
        assertEquals("soon", kept.getJsonObject(0).getString("name"));
        assertEquals(
                0.1,
                kept.getJsonObject(0)
                        .getJsonObject("feeling")
                        .getJsonNumber("pleasure")
                        .doubleValue());
        assertEquals("later", kept.getJsonObject(1).getString("name"));
        assertEquals(
                400,
                post("/api/feelings/add", "{\"name\":\"a\\nb\"," + FELT + "}").status());
        assertTrue(post("/api/feelings/remove", "{\"name\":\"soon\"}").json().getBoolean("removed"));
        assertFalse(post("/api/feelings/remove", "{\"name\":\"soon\"}").json().getBoolean("removed"));
        for (int number = 0; number < 31; number++) {
            post("/api/feelings/add", "{\"name\":\"" + number + "\"," + FELT + "}");
        }
        assertEquals(
                409,
                post("/api/feelings/add", "{\"name\":\"one too many\"," + FELT + "}")
                        .status());
        assertEquals(0, entries(""), "keeping one sends nothing");
    }

    @Test
    void theHistoryContinuesAfterAnIdAndIsLimited() throws Exception {
        String first = post("/api/say", "{\"text\":\"one\"}").json().getString("id");
        post("/api/say", "{\"text\":\"two\"}");
        post("/api/say", "{\"text\":\"three\"}");
        assertEquals(2, entries("?since=" + first));
        assertEquals(1, entries("?limit=1"));
        assertEquals(3, entries(""));
        for (String wrong : new String[] {"?limit=0", "?limit=1001", "?limit=x", "?since=nonsense"}) {
            assertEquals(400, page.get("/api/history" + wrong, page.cookie()).status(), wrong);
        }
    }

    private int entries(String query) throws IOException {
        return page.get("/api/history" + query, page.cookie())
                .json()
                .getJsonArray("entries")
                .size();
    }

    @Test
    void wordsAreForgottenByIdOrByTime() throws Exception {
        String id = post("/api/say", "{\"text\":\"one\"}").json().getString("id");
        post("/api/say", "{\"text\":\"two\"}");
        assertEquals(
                "{\"forgotten\":1}",
                post("/api/forget", "{\"id\":\"" + id + "\"}").body());
        assertEquals(
                "{\"forgotten\":0}",
                post("/api/forget", "{\"id\":\"" + id + "\"}").body());
        assertEquals(
                "{\"forgotten\":1}",
                post("/api/forget", "{\"before\":1900000000000}").body());
        assertEquals(400, post("/api/forget", "{}").status());
        assertEquals(
                400, post("/api/forget", "{\"id\":\"" + id + "\",\"before\":1}").status());
    }

    @Test
    void touchAndPresenceAnswerWithAnEmptyObject() throws Exception {
        assertEquals("{}", post("/api/touch", "{\"pressing\":true}").body());
        assertEquals("{}", post("/api/presence", "{\"presence\":\"awake\"}").body());
        assertEquals("awake", page.get("/api/status", page.cookie()).json().getString("mine"));
    }

    @Test
    void aRefusalSaysWhyInOneSentenceAndOneWord() throws Exception {
        Reply met = post("/api/meet", "{}");
        assertEquals(409, met.status());
        assertEquals("already-met", met.kind());
        assertEquals(Set.of("error", "kind"), met.json().keySet());
        Reply wrong = post("/api/meet", "{\"code\":\"rubbish\"}");
        assertEquals(400, wrong.status());
        assertEquals("code-wrong", wrong.kind());
        assertEquals(409, post("/api/meet/confirm", "{\"same\":true}").status());
    }

    @Test
    void anOfferComesWithItsCodeAsRowsOfAQrSymbol() throws Exception {
        post("/api/leave", "{\"yes\":true}");
        assertFalse(page.end.status().met());
        JsonObject meeting = post("/api/meet", "{}").json();
        assertEquals("offering", meeting.getString("stage"));
        assertEquals(PretendEnd.CODE, meeting.getString("code"));
        assertEquals(
                meeting.getJsonArray("qr").size(),
                meeting.getJsonArray("qr").getString(0).length());
        assertTrue(meeting.getJsonNumber("expiresAt").longValue() > 0);
    }

    @Test
    void aMeetingShowsWordsAndColourAndHowItEnds() throws Exception {
        JsonObject words =
                post("/api/meet", "{\"code\":\" " + PretendEnd.CODE + "\\n\"}").json();
        assertEquals("words", words.getString("stage"));
        assertEquals(
                "[\"amber\",\"otter\",\"window\"]", words.getJsonArray("words").toString());
        assertEquals("#c07020", words.getString("colour"));
        JsonObject denied = post("/api/meet/confirm", "{\"same\":false}").json();
        assertEquals("failed", denied.getString("stage"));
        assertEquals("denied-here", denied.getString("problem"));
        assertEquals("cancelled", post("/api/meet/cancel", "{}").json().getString("problem"));
    }
}
