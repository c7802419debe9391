/**
 * Pictures: made small and plain before they are sent, and made anew from what came before they are shown. Files are
 * looked at and decoded in a short-lived process of their own ({@link dyad.picture.Workbench}); nothing of a file that
 * somebody else made is ever handed on.
 */
@NullMarked
package dyad.picture;

import org.jspecify.annotations.NullMarked;
