package dyad.end;

import dyad.contact.Contact;
import dyad.keys.Erase;
import dyad.link.Link;
import dyad.link.Seams;
import java.util.Optional;

/** What one end shows of nearness: what the link feels, and whether the two are on one local network. The link is told of that. */
final class Together {
    private final Optional<Contact> contact;

    Together(Seams seams, Sensing sensing) {
        this.contact =
                sensing.localNetwork() ? Optional.of(new Contact(seams.clock(), seams.entropy())) : Optional.empty();
    }

    /** Looks around on the local network while both have said yes; once a second. */
    void look(Optional<Link> link) {
        if (contact.isEmpty()) {
            return;
        }
        Optional<byte[]> key =
                link.filter(linked -> linked.nearness().condition().on()).flatMap(Link::contactKey);
        if (key.isEmpty()) {
            contact.get().rest();
        } else {
            contact.get().look(key.get(), link.orElseThrow().role());
            Erase.these(key.get());
        }
        link.ifPresent(linked -> linked.together(contact.get().isThere()));
    }

    NearnessView view(Optional<Link> link) {
        return link.map(Link::nearness)
                .map(felt -> new NearnessView(
                        felt.condition(),
                        felt.feel(),
                        contact.filter(Contact::isThere).isPresent()))
                .orElse(NearnessView.OFF);
    }

    void close() {
        contact.ifPresent(Contact::close);
    }
}
