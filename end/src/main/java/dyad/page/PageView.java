package dyad.page;

import java.util.function.BooleanSupplier;

/**
 * What the page adds to an end's status.
 *
 * @param address the page's address without a token
 * @param guide how far its person is
 * @param passphrase whether the page has a passphrase
 * @param phone whether a phone can open the page, under a trusted name
 * @param choosable whether the relay is to be chosen on the page
 */
record PageView(String address, Guide guide, BooleanSupplier passphrase, boolean phone, boolean choosable) {}
