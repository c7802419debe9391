/** The life of a bond, checked by Spin; the model and what it promises are in docs/model. */
@NullMarked
package dyad.model;

import org.jspecify.annotations.NullMarked;
