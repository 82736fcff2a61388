/** The outbox and its relay to the mail server. */
@NullMarked
package org.restante.notification.control;

import org.jspecify.annotations.NullMarked;
