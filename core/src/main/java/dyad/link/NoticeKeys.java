package dyad.link;

import dyad.keys.Erase;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.keys.Role;

/**
 * The keys of notices, which stay the same as long as the bond. So even state that is many epochs old, and holds no root
 * that the other still has, learns that it is a copy. Nothing but start records and the word that the link is frozen is
 * sealed under them, and nothing else is believed.
 *
 * @param own what this end seals notices with
 * @param partner what the partner seals them with
 */
record NoticeKeys(byte[] own, byte[] partner) {

    static NoticeKeys derive(Primitives primitives, byte[] topicKey, Role role) {
        return new NoticeKeys(key(primitives, topicKey, role), key(primitives, topicKey, role.other()));
    }

    private static byte[] key(Primitives primitives, byte[] topicKey, Role sender) {
        byte[] info = Labels.NOTICE.fields().u8(sender.code()).bytes();
        return primitives.expand(topicKey, info, Primitives.KEY);
    }

    void erase() {
        Erase.these(own, partner);
    }
}
