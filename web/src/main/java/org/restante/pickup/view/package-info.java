/** The recipient's pages: knocking, reading, replying, and checking that a notification is genuine. */
@NullMarked
package org.restante.pickup.view;

import org.jspecify.annotations.NullMarked;
