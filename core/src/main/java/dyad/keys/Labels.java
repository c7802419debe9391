package dyad.keys;

import dyad.bytes.ByteWriter;
import java.nio.charset.StandardCharsets;

/**
 * Every label that separates one use of a key from another, in one place. docs/protocol.md lists the same.
 *
 * <p>A derivation's info is the label in ASCII, a zero byte, and the fields in the order given there.
 */
public enum Labels {
    /** Slot topics from the topic key. */
    TOPIC("dyad v1 topic"),
    /** The topic key of a bond. */
    TOPIC_KEY("dyad v1 topic key"),
    /** Key of notices, by direction, from the topic key. */
    NOTICE("dyad v1 notice"),
    /** Key of a bond's order of relays, from the topic key. */
    RELAYS("dyad v1 relays"),
    /** What a proxy keeps the ways to a relay apart by. */
    PROXY("dyad v1 proxy"),
    /** Transcript of an epoch. */
    EPOCH_TRANSCRIPT("dyad v1 epoch transcript"),
    /** The next root. */
    ROOT("dyad v1 root"),
    /** First link of a direction's envelope chain. */
    ENVELOPE_CHAIN("dyad v1 envelope chain"),
    /** One day's envelope key. */
    ENVELOPE_KEY("dyad v1 envelope key"),
    /** The next day's link of the chain. */
    ENVELOPE_NEXT("dyad v1 envelope next"),
    /** Frame key of a live epoch and direction. */
    LIVE_FRAME("dyad v1 live frame"),
    /** First link of a message chain. */
    CHAIN("dyad v1 chain"),
    /** One message key of a chain. */
    CHAIN_MESSAGE("dyad v1 chain message"),
    /** The next link of a message chain. */
    CHAIN_NEXT("dyad v1 chain next"),
    /** Secret of nearness of a live epoch. */
    NEARNESS("dyad v1 nearness"),
    /** Name of one round of nearness. */
    NEARNESS_ROUND("dyad v1 nearness round"),
    /** Who answers first in a round. */
    NEARNESS_MOVER("dyad v1 nearness mover"),
    /** Tag of a cell in an answer. */
    NEARNESS_TAG("dyad v1 nearness tag"),
    /** Associated data of a sealed item. */
    ITEM("dyad v1 item"),
    /** The pre-shared key of letters under a root. */
    LETTER_SECRET("dyad v1 letter secret"),
    /** HPKE's info for a letter. */
    LETTER("dyad v1 letter"),
    /** HPKE's exporter context: the record key of a letter. */
    LETTER_KEY("dyad v1 letter key"),
    /** Associated data of a letter's record. */
    LETTER_RECORD("dyad v1 letter record"),
    /** Proof that the proposer holds the new epoch. */
    EPOCH_PROOF("dyad v1 epoch proof"),
    /** Hash over a proposal: its id. */
    PROPOSAL_ID("dyad v1 proposal id"),
    /** Hash over an answer: its id. */
    ANSWER_ID("dyad v1 answer id"),
    /** Hash over a bundle. */
    BUNDLE("dyad v1 bundle"),
    /** Commitment to a bundle and a nonce. */
    COMMITMENT("dyad v1 commitment"),
    /** Topic key of a meeting. */
    MEETING_TOPICS("dyad v1 meeting topics"),
    /** Frame key of a meeting and direction. */
    MEETING_FRAME("dyad v1 meeting frame"),
    /** Transcript of a meeting. */
    MEETING_TRANSCRIPT("dyad v1 meeting transcript"),
    /** The three words and the colour. */
    MEETING_WORDS("dyad v1 meeting words"),
    /** Key of a confirmation and direction. */
    MEETING_CONFIRM("dyad v1 meeting confirm"),
    /** Name of a bond. */
    BOND("dyad v1 bond"),
    /** Name of a bond that outlives its keys. */
    FORMER_BOND("dyad v1 former bond"),
    /** Token by which two who were linked before know each other. */
    KINSHIP("dyad v1 kinship"),
    /** Key and tags by which two ends find each other on one local network. */
    CONTACT("dyad v1 contact"),
    /** Hash over the body of a picture. */
    PICTURE("dyad v1 picture"),
    /** Key of a backup file. */
    BACKUP("dyad v1 backup"),
    /** What tells a backup's wrong passphrase from an altered file. */
    BACKUP_PROOF("dyad v1 backup proof"),
    /** Checksum of a code that is typed or pasted. */
    CODE("dyad v1 code"),
    /** Checksum of an invitation to a relay. */
    INVITATION("dyad v1 invitation");

    private final String terminated;

    Labels(String label) {
        this.terminated = label + "\0";
    }

    /** The label and its zero byte, to append fields to. */
    public ByteWriter fields() {
        return new ByteWriter().raw(bytes());
    }

    /** The label and its zero byte alone. */
    public byte[] bytes() {
        return terminated.getBytes(StandardCharsets.US_ASCII);
    }
}
