package dyad.page;

import dyad.end.Preferences;
import dyad.seam.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The pages elsewhere than on this machine, a phone's say, opened under a trusted name. They outlive a restart: a phone that
 * had to be paired again at every start of its end would soon be of no use. Only hashes of their secrets are kept; the newest
 * {@value #MOST} count.
 *
 * <p>Safe for use by several threads.
 */
final class PairedPages {

    private static final int MOST = 8;
    private static final String NAME = "paired";
    private static final int PARTS = 4;

    private final Preferences preferences;
    private final LongSupplier nanoTime;
    private final List<OpenPage> pages;

    /** @param nanoTime for the locks */
    PairedPages(Preferences preferences, LongSupplier nanoTime) {
        this.preferences = preferences;
        this.nanoTime = nanoTime;
        this.pages = new ArrayList<>(kept());
    }

    private List<OpenPage> kept() {
        try {
            return preferences
                    .read(NAME)
                    .orElse("")
                    .lines()
                    .map(this::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (StoreException e) {
            return List.of();
        }
    }

    private Optional<OpenPage> parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS || !parts[1].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return Looks.read(parts[2], parts[3])
                .map(looks -> new OpenPage(parts[0], looks, Long.parseLong(parts[1]), false, new PageLock(nanoTime)));
    }

    private static String line(OpenPage page) {
        return page.hash() + " " + page.openedAtMillis() + " " + page.looks().words();
    }

    synchronized void open(OpenPage page) throws StoreException {
        List<OpenPage> all = new ArrayList<>(pages);
        all.add(page);
        keep(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The open page that has this secret. */
    synchronized Optional<OpenPage> find(String secret) {
        String hash = Secrets.hash(secret);
        return pages.stream().filter(page -> page.hash().equals(hash)).findFirst();
    }

    synchronized List<OpenPage> all() {
        return List.copyOf(pages);
    }

    /** Closes some; how many. */
    synchronized int close(Predicate<OpenPage> which) throws StoreException {
        List<OpenPage> stay = pages.stream().filter(which.negate()).toList();
        int closed = pages.size() - stay.size();
        if (closed > 0) {
            keep(stay);
        }
        return closed;
    }

    private void keep(List<OpenPage> fresh) throws StoreException {
        preferences.write(NAME, fresh.stream().map(PairedPages::line).collect(Collectors.joining("\n")));
        List<OpenPage> copy = List.copyOf(fresh);
        pages.clear();
        pages.addAll(copy);
    }
}
